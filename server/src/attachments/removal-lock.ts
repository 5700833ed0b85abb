/**
 * The advisory lock that keeps bytes where they are while a backup is written: a backup shares it, whoever removes
 * files takes it alone. Otherwise a file could go between the moment of the rows and the moment it is read.
 */
export const removalLock = 7_310_520_001;
