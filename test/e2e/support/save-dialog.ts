import type { ElectronApplication } from '@playwright/test';

/** The save dialog from now on: where it says to save, or that the person cancels. Nothing appears on the screen. */
export async function answerSaveDialog(
  app: ElectronApplication,
  answer: { readonly path: string } | 'cancel',
): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({
          canceled: filePath === null,
          filePath: filePath ?? '',
        });
    },
    answer === 'cancel' ? null : answer.path,
  );
}
