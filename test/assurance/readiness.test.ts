import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readinessRules } from '../../renderer/core/cases/readiness/rule';
import { readReadinessFile } from '../../scripts/assure-readiness/format';
import { readinessReport } from '../../scripts/assure-readiness/report';
import { projectRoot, runAssure } from './run-assure';

interface Printed {
  readonly today: string;
  readonly blocks: readonly { readonly key: string; readonly where: unknown }[];
  readonly risk: readonly { readonly key: string; readonly missing: string }[];
  readonly polish: readonly { readonly key: string }[];
  readonly disputed: readonly unknown[];
  readonly approvalHeldBackBy: {
    readonly contact: readonly string[];
    readonly submission: readonly string[];
  };
  readonly prompts: readonly unknown[];
  readonly notes: readonly string[];
}

interface Given {
  case: Record<string, unknown>;
  contacts: unknown[];
  [name: string]: unknown;
}

const fixture = resolve(projectRoot, 'test/fixtures/readiness/ready.json');
const ready = (): Given => JSON.parse(readFileSync(fixture, 'utf8')) as Given;

/** What the command would print, without a process. */
function report(file: unknown): Printed {
  const read = readReadinessFile(JSON.stringify(file), '2027-07-01');
  if (!read.ok) throw new Error(read.error.join('; '));
  return readinessReport(read.value) as Printed;
}

function problems(file: unknown): readonly string[] {
  const read = readReadinessFile(JSON.stringify(file), '2027-07-01');
  return read.ok ? [] : read.error;
}

const changed = (given: Record<string, unknown>): Given => {
  const file = ready();
  return { ...file, case: { ...file.case, ...given } };
};
const nothing = { blocks: [], risk: [], polish: [], disputed: [], prompts: [], notes: [] };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readiness-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('assure readiness', { timeout: 60_000 }, () => {
  it('prints no reason for a complete file', () => {
    const run = runAssure('readiness', fixture);
    expect(run).toMatchObject({ code: 0, problems: '' });
    expect(JSON.parse(run.out)).toMatchObject({
      case: 'C-001',
      nation: 'England',
      today: '2027-07-01',
      ...nothing,
    });
  });

  it('prints the five items and the approvals for an empty case, and no figure that sums them up', () => {
    const run = runAssure('readiness', saved('empty.json', '{"case":{},"today":"2027-07-01"}'));
    expect(run).toMatchObject({ code: 0, problems: '' });
    const printed = JSON.parse(run.out) as Printed;
    expect(printed.blocks.map(({ key }) => key)).toEqual([
      'complainant:case',
      'suspect:case',
      'offence-section:case',
      'election-area:election',
      'election-area:area',
      'date:case',
      'contact-approval:case',
      'submission-approval:case',
    ]);
    expect(run.out).not.toMatch(/%|per cent|percent|score/i);
  });

  it('takes proceedings, an answer of the CPS, answers to an action plan and corrections', () => {
    const [offence] = ready().case['offences'] as readonly Record<string, unknown>[];
    const on = (today: string, given: Record<string, unknown>) => {
      const { blocks, notes } = report({ ...changed({ offences: [{ ...offence, ...given }] }), today });
      return { blocks: blocks.map(({ key }) => key), notes };
    };
    const begun = (begunOn: string, suspectId = 'suspect-1') => ({ proceedings: [{ suspectId, begunOn }] });
    expect(on('2028-05-07', {}).blocks).toEqual(['time-limit-passed:offence-1']);
    expect(on('2028-05-07', begun('2028-05-05'))).toEqual({ blocks: [], notes: [] });
    expect(on('2028-05-09', begun('2028-05-08')).blocks).toEqual(['time-limit-passed:offence-1']);
    expect(on('2027-07-01', begun('2027-06-30', 'suspect-9')).notes).toEqual([
      'The proceedings for offence-1 name “suspect-9”, whom it does not: they stop no clock.',
    ]);
    const answered = (isMet: boolean) => ({
      foreignPower: { reason: 'Paid from abroad', answer: { on: '2027-06-20', isMet } },
    });
    expect(on('2028-05-07', answered(true)).blocks).toEqual([]);
    expect(on('2028-05-07', answered(false)).blocks).toEqual(['time-limit-passed:offence-1']);
    const responses = [{ kind: 'disputed', ground: 'Abroad' }, { kind: 'accepted' }];
    const contact = {
      items: [{ text: 'Statement of the clerk', responses }],
      corrections: [{ what: 'Sent on, Mon 4 Jan 2027 → Tue 5 Jan 2027', reason: 'Typed wrongly' }],
    };
    const keys = report({ ...ready(), contacts: [contact] }).risk.map(({ key }) => key);
    expect(keys).toEqual(['action-plan:item-1']);
    const empty = { ...contact, corrections: [{ what: 'Sent on' }] };
    expect(problems({ ...ready(), contacts: [empty] }).join()).toContain('contacts.0.corrections.0.reason');
  });

  it('refuses what it cannot use with one line that names the place, and prints nothing', () => {
    for (const [path, reason] of [
      [join(folder, 'no-such-file.json'), /cannot be opened/],
      [folder, /is not a file\. Give the path of a JSON file of a case/],
      [saved('half.json', '{"case":'), /“half\.json” cannot be used: the file is not JSON/],
      [saved('bytes.json', new Uint8Array([0xff, 0xfe, 0, 1])), /the file is not JSON/],
      [saved('none.json', ''), /the file is not JSON/],
      [saved('deep.json', '['.repeat(200_000)), /cannot be used/],
      [
        saved('proto.json', '{"case":{"__proto__":{"complainant":"x"}}}'),
        /case\.__proto__: is not a field here/,
      ],
    ] as const) {
      const run = runAssure('readiness', path);
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.problems.trimEnd().split('\n')).toHaveLength(1);
      expect(run.problems).toMatch(reason);
    }
  });

  it('says how it is used', () => {
    for (const args of [['readiness'], ['readiness', 'a', 'b']]) {
      const run = runAssure(...args);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.problems).toMatch(/^Usage: .*readiness FILE/);
    }
  });
});

describe('what is printed', () => {
  it('says of each reason what is missing, where it is put right, by which source and by whom', () => {
    const { risk } = report(changed({ evidence: [] }));
    expect(risk).toEqual([
      expect.objectContaining({
        key: 'element-evidence:offence-1:voted',
        rule: 'element-evidence',
        missing: expect.stringContaining('nothing supports it') as string,
        where: { section: 'offences', item: 'offence-1' },
        who: 'Officer in the case',
        sourceChecked: 'partly',
        isDisputable: true,
      }),
      expect.objectContaining({ key: 'element-evidence:offence-1:as-another' }),
    ]);
  });

  it('keeps a disputed reason apart with its ground', () => {
    const dispute = { reasonKey: 'public-interest:case', ground: 'Settled with the CPS lawyer.' };
    expect(report(changed({ publicInterest: '', disputes: [dispute] }))).toMatchObject({
      ...nothing,
      disputed: [{ gravity: 'risk', key: 'public-interest:case', ground: 'Settled with the CPS lawyer.' }],
    });
  });

  it('asks what an earlier file with the same offence was refused for', () => {
    const contacts = [
      {
        caseId: 'case-7',
        decisions: [{ kind: 'refused', on: '2027-06-10', reasons: [{ text: 'No continuity for the register.' }] }],
      },
    ];
    const printed = report({ ...ready(), contacts });
    expect(printed.prompts).toMatchObject([{ text: 'No continuity for the register.', refused: [{ case: 'C-007' }], answer: null }]);
    expect(printed.risk.map(({ missing }) => missing)).toEqual([expect.stringContaining('C-007 was refused for this')]);
  }); // prettier-ignore

  it('says what holds the SPOC’s approval back', () => {
    expect(report(changed({ complainant: '', approvals: [] })).approvalHeldBackBy).toEqual({
      contact: ['complainant:case'],
      submission: ['complainant:case', 'contact-approval:case'],
    });
  });

  it('reads the law of Wales where the file says so', () => {
    const offences = [{ offenceId: 'RPA-114A', suspectIds: ['suspect-1'], occurred: { kind: 'on', date: '2027-05-06' }, pinned: 'catalogue' }];
    const keys = (nation: string) => report({ ...changed({ offences }), nation }).risk.map(({ key }) => key);
    expect(keys('Wales')).toContain('offence-reach:offence-1');
    expect(keys('England')).not.toContain('offence-reach:offence-1');
  }); // prettier-ignore

  it('notes what points nowhere, since it changes nothing', () => {
    const supports = [{ offence: 'offence-1', element: 'vote' }, { offence: 'offence-2', element: 'voted' }];
    expect(report(changed({ evidence: [{ what: 'A list', producedBy: 'witness-9', supports }] })).notes).toEqual([
      'evidence-1 supports “vote” of offence-1, whose elements are voted, as-another, not-entitled, knowledge.',
      'evidence-1 supports an element of “offence-2”, which is no offence of the case.',
      'evidence-1 is produced by “witness-9”, who is no witness of the case.',
    ]);
  }); // prettier-ignore
});

describe('what is wrong with a file', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['a list', [], /^value: /],
    ['nothing but a day', { today: '2027-07-01' }, /^case: /],
    ['a case that is text', { case: 'C-001' }, /^case: must be an object/],
    ['a field of the file with another name', { case: {}, allegation: [] }, /Unrecognized key: "allegation"/],
    ['a field of the case with another name', { case: { evidnce: [] } }, /^case\.evidnce: is not a field here; the fields are .*evidence/],
    ['a field of an item with another name', { case: { evidence: [{ exhibit: 'RV/1' }] } }, /^case\.evidence\.0\.exhibit: is not a field here/],
    ['a list that is none', { case: { witnesses: {} } }, /^case\.witnesses: must be a list/],
    ['two items of one id', { case: { evidence: [{ id: 'a' }, { id: 'a' }] } }, /^case\.evidence\.1\.id: "a" is given twice/],
    ['an id with spaces', { case: { suspects: [{ id: 'a b' }] } }, /^case\.suspects\.0\.id: /],
    ['a state that is none', { case: { witnesses: [{ statement: 'written' }] } }, /^case\.witnesses\.0\.statement: /],
    ['a day that does not exist', { case: {}, today: '2027-02-30' }, /^today: must be a date that exists/],
    ['a nation outside', { case: {}, nation: 'Scotland' }, /^nation: /],
    ['a hash that is none', { case: { evidence: [{ file: { name: 'a', size: 1, sha256: 'xyz' } }] } }, /^case\.evidence\.0\.file\.sha256: /],
    ['an action without its day', { case: { actions: [{ text: 'Ask' }] } }, /^case\.actions\.0\.raisedOn: /],
    ['an approval of nothing', { case: { approvals: [{}] } }, /^case\.approvals\.0\.approves: /],
    ['a dispute without a ground', { case: { disputes: [{ reasonKey: 'date:case', ground: '' }] } }, /^case\.disputes\.0\.ground: /],
    ['a pin that is none', { case: { offences: [{ offenceId: 'RPA-60', pinned: 'yes' }] } }, /^case\.offences\.0\.pinned: /],
    ['another case that is wrong', { case: {}, otherCases: [{ title: 4 }] }, /^otherCases\.0\.title: /],
    ['a decision of the CPS that is none', { case: {}, contacts: [{ decisions: [{ kind: 'no', on: '2027-06-01' }] }] }, /^contacts\.0\.decisions\.0\.kind: /],
    ['an allegation that is wrong', { case: {}, allegations: [{ stream: 'fraud' }] }, /^allegations\.0\.stream: /],
  ]; // prettier-ignore
  for (const [what, file, reason] of wrong) {
    it(`is said of ${what}`, () => {
      expect(problems(file).join('\n')).toMatch(reason);
    });
  }
});

describe('docs/readiness-file.md', () => {
  it('names every rule', () => {
    const text = readFileSync(resolve(projectRoot, 'docs/readiness-file.md'), 'utf8');
    for (const { id } of readinessRules) expect(text).toContain(`\`${id}\``);
  });
});
