/** The checkout's own folder, as an absolute path. */
export const projectFolder: string;
