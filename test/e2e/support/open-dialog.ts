import type { ElectronApplication } from '@playwright/test';

/** The open dialog from now on: which files or which folder the person chooses. Nothing appears on the screen. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}
