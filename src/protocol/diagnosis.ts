/** What a diagnosis finds; the folder beside this file holds its words. */
export * from './diagnosis/diagnosis.ts'
