/**
 * The page that stands in for the desk's own while it is measured: the same main process, preload, sandbox,
 * policy and store, and the desk's own modules, called directly and timed where they run.
 */
import { timeCandidates } from './candidate-acts';
import { timeCases } from './case-acts';
import { timeDebrief } from './debrief-acts';
import { timeDeployment } from './deployment-acts';
import { prepareForms, readFormsWithMammoth, readManyForms } from './form-acts';
import { fillGrids, timeGrid } from './grid-acts';
import { importChosenList, parseChosenList } from './import-acts';
import { cancelLetters, fillManyLetters, makeManyLetters, restOnScreen } from './letter-acts';
import { timeLinks } from './link-acts';
import { fillOrderTemplate, prepareOrder, writeOrder } from './order-acts';
import { preparePlan, writeDeploymentPlan } from './plan-acts';
import { timeSanitise } from './sanitise-acts';
import { fillVault, openVault, readPlain, timeCommits } from './vault-acts';
import { writeThreatDocument, writeThreatTable, writeWithDocxAlone } from './word-acts';

export const benchActs = {
  fillVault,
  openVault,
  readPlain,
  timeCommits,
  fillGrids,
  timeGrid,
  timeCandidates,
  timeCases,
  timeDebrief,
  timeDeployment,
  timeLinks,
  importChosenList,
  parseChosenList,
  writeThreatDocument,
  writeThreatTable,
  writeWithDocxAlone,
  prepareOrder,
  writeOrder,
  fillOrderTemplate,
  preparePlan,
  writeDeploymentPlan,
  makeManyLetters,
  cancelLetters,
  fillManyLetters,
  prepareForms,
  readManyForms,
  readFormsWithMammoth,
  restOnScreen,
  timeSanitise,
};

declare global {
  interface Window {
    /** There only on the bench's own page. */
    electionSpocBench?: typeof benchActs;
  }
}

window.electionSpocBench = benchActs;
