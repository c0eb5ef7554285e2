/** Line drawings of the tools, on the grid of `parts/icon.tsx`. */
const paths = {
  bullets: 'M8 5h9M8 10h9M8 15h9M3.8 5h.1M3.8 10h.1M3.8 15h.1',
  numbers: 'M8 5h9M8 10h9M8 15h9M3 3.5l1-.5v4M2.8 12.2c0-1.4 2.2-1.4 2.2 0 0 .9-2.2 1.6-2.2 3.3H5',
  numerals: 'M8.2 8.4v5.6M8.2 11.2a2.4 2.8 0 1 0-4.8 0 2.4 2.8 0 0 0 4.8 0M11.2 13.9h.1M14 6h3M14 10h3M14 14h3',
  left: 'M3 5h14M3 8.5h9M3 12h14M3 15.5h7',
  center: 'M3 5h14M6 8.5h8M3 12h14M7 15.5h6',
  right: 'M3 5h14M8 8.5h9M3 12h14M10 15.5h7',
  justify: 'M3 5h14M3 8.5h14M3 12h14M3 15.5h14',
  indent: 'M3 4h14M9 8h8M9 12h8M3 16h14M3 8l3 2-3 2',
  outdent: 'M3 4h14M9 8h8M9 12h8M3 16h14M6 8l-3 2 3 2',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.5 4v12',
  variable: 'M6 4c-2 2-2 10 0 12M14 4c2 2 2 10 0 12M8 8l4 5M12 8l-4 5',
  undo: 'M7.5 5 4 8.5 7.5 12M4 8.5h8a4 4 0 0 1 0 8H9',
  redo: 'M12.5 5 16 8.5 12.5 12M16 8.5H8a4 4 0 0 0 0 8h3',
} as const
export type ToolPicture = keyof typeof paths

export const Picture = ({ name }: { name: ToolPicture }) => (
  <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
