// What the test runners' own reports say: how many passed and failed, and which failed with what.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from './project.mjs';

const LONGEST_REASON = 800;

/** Counts and failures of Vitest's JSON report. */
export function readVitest(report) {
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((each) => each.status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [failure(file.name, '', file.message)];
    return failed.map((each) => failure(file.name, each.fullName, each.failureMessages[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    failures,
  };
}

/** Counts and failures of Playwright's JSON report; a test that passed only when tried again has failed. */
export function readPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = report.suites.flatMap((suite) => specsOf(suite)).filter((spec) => !hasPassed(spec));
  return {
    passed: expected,
    failed: unexpected + flaky,
    skipped,
    failures: failures.map((spec) => failure(spec.file, spec.title, errorOf(spec))),
  };
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap((inner) => specsOf(inner))];
}

function hasPassed(spec) {
  return spec.tests.every(({ status }) => status === 'expected' || status === 'skipped');
}

function errorOf(spec) {
  const results = spec.tests.flatMap((each) => each.results);
  return results.find(({ error }) => error !== undefined)?.error.message;
}

function failure(file, name, reason = 'no reason given') {
  const place = file.startsWith('/') ? relative(projectFolder, file) : file;
  const words = stripVTControlCharacters(reason).slice(0, LONGEST_REASON);
  return [
    `${place}${name === '' ? '' : `: ${name}`}`,
    ...words.split('\n').map((line) => `    ${line}`),
  ].join('\n');
}
