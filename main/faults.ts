import { app, dialog } from 'electron';

/** A bug in main ends the desk with a plain sentence; what it was is not shown or kept, for it may hold names. */
export function endOnFault(isDevelopment: boolean): void {
  const end = (fault: unknown): void => {
    if (isDevelopment) throw fault;
    dialog.showErrorBox(
      'The desk has to close',
      'Something in the desk itself went wrong. What was shown as saved is safe. Open the desk again to go on.',
    );
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
