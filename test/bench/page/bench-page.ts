/**
 * The page that stands in for the desk's own while it is measured: the same main process, preload, sandbox,
 * policy and store, and the desk's own modules, called directly and timed where they run.
 */
import { timeCases } from './case-acts';
import { timeDeployment } from './deployment-acts';
import { fillGrids, timeGrid } from './grid-acts';
import { importChosenList, parseChosenList } from './import-acts';
import { fillOrderTemplate, writeOrder } from './order-acts';
import { fillVault, openVault, readPlain, timeCommits } from './vault-acts';
import { writeThreatDocument, writeThreatTable, writeWithDocxAlone } from './word-acts';

export const benchActs = {
  fillVault,
  openVault,
  readPlain,
  timeCommits,
  fillGrids,
  timeGrid,
  timeCases,
  timeDeployment,
  importChosenList,
  parseChosenList,
  writeThreatDocument,
  writeThreatTable,
  writeWithDocxAlone,
  writeOrder,
  fillOrderTemplate,
};

declare global {
  interface Window {
    /** There only on the bench's own page. */
    electionSpocBench?: typeof benchActs;
  }
}

window.electionSpocBench = benchActs;
