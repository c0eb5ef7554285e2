/** What happened, in words of the office: told only where a run is played again to be read. */
export interface Story {
  tell(line: () => string): void
  lines(): string[]
}

export const silentStory: Story = { tell: () => {}, lines: () => [] }

export const createStory = (): Story => {
  const lines: string[] = []
  return { tell: (line) => void lines.push(line()), lines: () => lines }
}
