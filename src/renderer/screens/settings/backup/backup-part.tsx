export const BackupPart = () => null
