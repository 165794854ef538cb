import { preparedElectron } from './prepared-electron';

/** Before all tests: finds Electron, its libraries and a screen once, for every worker. */
export default async function prepareOnce(): Promise<void> {
  await preparedElectron();
}
