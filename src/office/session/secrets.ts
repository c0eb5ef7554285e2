/** What the operating system keeps for this user of this computer. */
export interface Secrets {
  seal(data: Buffer): Promise<Buffer>
  open(data: Buffer): Promise<Buffer>
}
