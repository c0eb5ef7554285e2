import styles from './sign-file.module.css'

/** What will stand in the box, as nearly as a screen shows it: the code for checking, the title and the name. */
export const MarkPicture = ({ title, name }: { title: string | null; name: string }) => (
  <span className={styles.mark} aria-hidden="true">
    <svg className={styles.qr} viewBox="0 0 11 11" shapeRendering="crispEdges">
      <path d={corners + dots} fill="currentColor" fillRule="evenodd" />
    </svg>
    <span lang="id">
      Ditandatangani secara elektronik oleh:
      {title !== null && <span className={styles.markTitle}>{title}</span>}
      <strong>{name}</strong>
    </span>
  </span>
)

/** A sign for a QR code, not one that opens anything. */
const corner = (x: number, y: number) => `M${x} ${y}h4v4h-4zM${x + 1} ${y + 1}h2v2h-2z`
const corners = corner(0, 0) + corner(7, 0) + corner(0, 7)
const dots =
  'M5 0h1v2h-1zM5 3h1v2h-2v-1h1zM0 5h2v1h-2zM3 5h1v1h-1zM6 5h2v1h-2zM9 5h2v1h-2zM5 7h2v1h-2zM8 7h1v2h-1zM10 7h1v1h-1zM5 9h1v2h-1zM7 10h1v1h-1zM9 9h2v2h-1v-1h-1z'
