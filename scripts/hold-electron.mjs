// Prepares Electron for whoever started this, says how in one line of JSON, and keeps the virtual screen and the
// copies until its standard input ends, which it does however the starter ends.
import { runCommand } from './launch-error.mjs';
import { prepareElectron } from './prepare-electron.mjs';

await runCommand(async () => {
  console.log = console.error;
  const electron = await prepareElectron();
  process.stdout.write(`${JSON.stringify(electron)}\n`);
  process.stdin.resume();
  await new Promise((resolve) => {
    process.stdin.once('close', resolve);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    // An interrupt at the terminal reaches this process too; the starter may still need the screen to end in order.
    process.on('SIGINT', () => undefined);
  });
  await electron.stop();
});
