// Reference: resources/reference/offences.json; Elections Act 2022 s.30 and Schedule 9; RPA 1983 s.176.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { newCaseOffence } from '../cases/case-offence';
import { categories } from '../cases/categories';
import { asId } from '../foundation/ids';
import {
  builtInCatalogue,
  effectiveOffences,
  offenceDifferences,
  offenceFields,
  offenceOf,
  pinDrift,
  pinOf,
} from './catalogue';
import { type Offence, offenceSchema } from './offence';
import { type OffenceEdit, offenceEditSchema } from './offence-edit';

const table = join(process.cwd(), '..', 'shared', 'domain', 'offences.csv');
const now = { by: 'Insp. Rowan Vale', at: '2027-05-10T09:00:00.000Z' };

function builtIn(id: string): Offence {
  const offence = builtInCatalogue.offences.find((one) => one.id === asId(id));
  if (offence === undefined) throw new Error(`No such offence: ${id}`);
  return offence;
}

function anEdit(offence: Offence, given: Partial<OffenceEdit> = {}): OffenceEdit {
  return {
    id: offence.id,
    offence,
    why: 'The CPS asked for it',
    basedOn: builtInCatalogue.version,
    ...now,
    ...given,
  };
}

function effectiveOf(id: string, edits: readonly OffenceEdit[] = []) {
  const found = effectiveOffences(edits).get(asId(id));
  if (found === undefined) throw new Error(`No such offence: ${id}`);
  return found;
}

describe('the catalogue that comes with the desk', () => {
  it('holds entries that the schema accepts, each with its own id', () => {
    for (const offence of builtInCatalogue.offences) {
      expect(offenceSchema.safeParse(offence), offence.id).toMatchObject({ success: true });
    }
    expect(new Set(builtInCatalogue.offences.map(({ id }) => id)).size).toBe(
      builtInCatalogue.offences.length,
    );
  });

  it('names elements once each, and overlaps and categories that exist', () => {
    const known = new Set(builtInCatalogue.offences.map(({ id }) => id));
    for (const offence of builtInCatalogue.offences) {
      const elements = offence.elements.map(({ id }) => id);
      expect(new Set(elements).size, offence.id).toBe(elements.length);
      for (const other of offence.overlaps) expect(known, offence.id).toContain(other);
      if (offence.category === '') continue;
      const category = categories.find(({ id }) => id === offence.category);
      expect(
        category?.subCategories.map(({ id }) => id),
        offence.id,
      ).toContain(offence.subCategory);
    }
  });

  it('gives every electoral offence that can be prosecuted here elements to prove and usual evidence', () => {
    const electoral = ['corrupt-practice', 'illegal-practice', 'illegal-payment', 'illegal-employment'];
    for (const offence of builtInCatalogue.offences) {
      if (!electoral.includes(offence.class) || offence.reach.length === 0) continue;
      expect(offence.elements.length, offence.id).toBeGreaterThanOrEqual(3);
      expect(offence.usualEvidence.length, offence.id).toBeGreaterThan(0);
    }
  });

  it('never shows an offence of the 1983 Act as one of Schedule 9, nor s.184 of the Online Safety Act', () => {
    const scheduled = builtInCatalogue.offences.filter((offence) => offence.isInSchedule9);
    expect(scheduled.filter(({ act }) => act.startsWith('Representation'))).toEqual([]);
    expect(scheduled.map(({ id }) => id)).toContain('OSA-183');
    expect(builtIn('OSA-184').isInSchedule9).toBe(false);
    expect(scheduled.every((offence) => offence.class === 'intimidation')).toBe(true);
  });

  it('gives two years only to ss.60, 62A, 112A and the Scottish twin among corrupt practices', () => {
    const corrupt = builtInCatalogue.offences.filter((offence) => offence.class === 'corrupt-practice');
    const years = (words: string) => corrupt.filter((offence) => offence.maximumPenalty.startsWith(words));
    expect(years('2 years').map(({ id }) => id)).toEqual(['RPA-60', 'RPA-62A', 'RPA-62B', 'RPA-112A']);
    expect(years('1 year’').length).toBe(corrupt.length - 4);
    for (const { id, penaltyNote } of corrupt) expect(penaltyNote, id).toContain('SI 2024/1067');
  });

  it('never prints £5,000 as a level 5 fine, and gives illegal practices no imprisonment', () => {
    for (const offence of builtInCatalogue.offences) {
      expect(offence.maximumPenalty, offence.id).not.toContain('5,000');
      if (offence.class !== 'illegal-practice') continue;
      expect(offence.maximumPenalty, offence.id).toBe('Unlimited fine (level 5)');
      expect(offence.mode, offence.id).toBe('summary');
    }
  });

  it('runs the clock from the default only for the return or declaration that was not delivered', () => {
    const fromDefault = builtInCatalogue.offences.filter(({ clockFrom }) => clockFrom === 'default');
    expect(fromDefault.map(({ id }) => id)).toEqual(['RPA-84']);
  });

  it('says of every entry that was not checked, or only partly, what to look at', () => {
    for (const offence of builtInCatalogue.offences) {
      if (offence.sureness === 'seen') continue;
      expect(`${offence.notes} ${offence.reachNote}`, offence.id).toMatch(/check/i);
    }
  });
});

describe.skipIf(!existsSync(table))('the table of offences that the catalogue was made from', () => {
  const rows = existsSync(table)
    ? parse<Readonly<Record<string, string>>>(readFileSync(table, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data
    : [];

  it('has every one of its rows in the catalogue, and no other', () => {
    expect(builtInCatalogue.offences.map(({ id }) => id)).toEqual(rows.map((row) => row.id));
  });

  it('is never shown as surer than it is', () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      V: ['seen', 'partly'],
      P: ['partly'],
      M: ['unchecked'],
    };
    for (const row of rows) {
      expect(allowed[row.confidence ?? ''], row.id).toContain(builtIn(row.id ?? '').sureness);
    }
  });

  it('has its limits carried over', () => {
    const shapes: readonly (readonly [RegExp, string])[] = [
      [/^s176$/, 's176'],
      [/^mirrors s176$/, 'mirrors-s176'],
      [/^6m MCA/, 'mca-six-months'],
      [/^6m from sufficient/, 'sufficient-evidence'],
      [/^3y from offence/, 'digital-imprint'],
      [/^NO s176/, 'as-base'],
      [/^1y for recovery/, 'civil-recovery'],
      [/^none/, 'none'],
      [/^(-|PPERA)$/, 'not-established'],
    ];
    for (const row of rows) {
      const rule = shapes.find(([pattern]) => pattern.test(row.time_limit ?? ''))?.[1];
      // The table says that there is none; s.31(1)(c) of the Act of 1998 is summary only, so that is not established.
      expect(builtIn(row.id ?? '').timeLimit, row.id).toBe(row.id === 'CDA98' ? 'not-established' : rule);
    }
  });

  it('has its modes of trial, its years and its Schedule 9 carried over', () => {
    const modes: Readonly<Record<string, string>> = {
      SO: 'summary',
      EW: 'either-way',
      IO: 'indictable',
      'EW/IO': 'as-base',
      civil: 'civil',
    };
    for (const row of rows) {
      const offence = builtIn(row.id ?? '');
      // The table calls the adapted offences summary only and in the same row says to read the section.
      if (row.id !== 'RPA-189') expect(offence.mode, row.id).toBe(modes[row.mode ?? '']);
      const years = /^(\d+)y/.exec(row.max_penalty ?? '')?.[1];
      if (years !== undefined) expect(offence.maximumPenalty, row.id).toContain(years);
      expect(offence.isInSchedule9, row.id).toBe(/(?<!NOT in )Sch 9/.test(row.notes ?? ''));
    }
  });
});

describe('the force’s own copy of an offence', () => {
  const edited = { ...builtIn('RPA-60'), notes: 'Ask for the corresponding number list at once.' };

  it('stands in the place of the built-in text, visibly, with both texts kept', () => {
    const effective = effectiveOf('RPA-60', [anEdit(edited)]);
    expect(effective.offence.notes).toBe(edited.notes);
    expect(effective.isLocal).toBe(true);
    expect(effective.builtIn).toEqual(builtIn('RPA-60'));
    expect(effective.catalogue).toBe(`${builtInCatalogue.version}, force’s copy of 2027-05-10`);
    expect(offenceDifferences(edited, builtIn('RPA-60'))).toEqual(['notes']);
  });

  it('leaves every other offence, and the order of the list, as they were', () => {
    const before = effectiveOffences([]);
    const after = effectiveOffences([anEdit(edited)]);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()].filter(({ isLocal }) => isLocal)).toHaveLength(1);
  });

  it('may be an offence that the list never had', () => {
    const own = { ...builtIn('RPA-60'), id: asId<'Offence'>('LOCAL-1'), name: 'Byelaw on posters' };
    const effective = effectiveOf('LOCAL-1', [anEdit(own, { basedOn: '' })]);
    expect(effective).toMatchObject({ builtIn: null, isLocal: true, catalogue: 'force’s own, 2027-05-10' });
  });

  it('is refused where it is an edit of another offence than it says', () => {
    expect(offenceEditSchema.safeParse(anEdit(edited, { id: asId('RPA-61') })).success).toBe(false);
  });
});

describe('an offence that a case was checked against', () => {
  const pinned = pinOf(effectiveOf('RPA-60'), now);

  it('keeps the version, the whole text, and who checked it when', () => {
    expect(pinned).toMatchObject({
      catalogue: builtInCatalogue.version,
      isLocal: false,
      checkedBy: now.by,
      checkedAt: now.at,
    });
    expect(pinDrift(pinned, effectiveOf('RPA-60'))).toEqual([]);
  });

  it('drifts by name of the fields that were changed since', () => {
    const changed: Offence = {
      ...builtIn('RPA-60'),
      maximumPenalty: '3 years’ imprisonment',
      elements: builtIn('RPA-60').elements.slice(1),
    };
    expect(pinDrift(pinned, effectiveOf('RPA-60', [anEdit(changed)]))).toEqual([
      'maximumPenalty',
      'elements',
    ]);
  });

  it('does not drift when the entry was only looked at again', () => {
    const again = { ...builtIn('RPA-60'), asAt: '2027-04-01', reviewBy: '2028-01-31' };
    expect(pinDrift(pinned, effectiveOf('RPA-60', [anEdit(again)]))).toEqual([]);
  });

  it('drifts as a whole when the offence is no longer in the list', () => {
    expect(pinDrift(pinned, undefined)).toEqual(['id']);
  });

  it('is what the case works with, and else the text as it stands', () => {
    const changed = { ...builtIn('RPA-60'), name: 'Personation, force’s words' };
    const effective = effectiveOffences([anEdit(changed)]);
    const caseOffence = newCaseOffence({ id: asId('case-offence-1'), offenceId: asId('RPA-60') });
    expect(offenceOf(caseOffence, effective)?.name).toBe('Personation, force’s words');
    expect(offenceOf({ ...caseOffence, pinned }, effective)?.name).toBe('Personation');
    expect(offenceOf({ ...caseOffence, offenceId: asId('LOCAL-9') }, effective)).toBeUndefined();
  });

  it('has a name for each of the parts that can differ', () => {
    const named = new Set<string>(offenceFields.map(({ id }) => id));
    expect(Object.keys(builtIn('RPA-60')).filter((field) => !named.has(field))).toEqual(['id']);
  });
});
