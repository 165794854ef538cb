/**
 * The law of each offence, and the evidence for each of its elements.
 *
 * Reference: Code for Crown Prosecutors, evidential stage; APP Policing elections, CPS: minimum information, item 3.
 */
import { type EffectiveOffence, offenceFields, pinDrift } from '../../offences/catalogue';
import type { Offence, OffenceClass } from '../../offences/offence';
import { earliestDay } from '../../offences/occurred';
import { reachOf } from '../../offences/reach';
import type { PinnedOffence } from '../case-offence';
import type { CaseSpot } from '../case-sections';
import type { EvidenceItem, Witness } from '../evidence-item';
import { exhibitWords, statementWords, witnessWords } from './evidence-words';
import { type Check, type Finding, isBlank, type LookedAt, type LookedOffence } from './looked-at';

/** A finding about an offence, which is put right where the offences stand. */
function about({ caseOffence }: LookedOffence, missing: string): Finding {
  return { thing: caseOffence.id, missing, spot: { section: 'offences', itemId: caseOffence.id } };
}

export const offenceChecked: Check = ({ offences }) =>
  offences
    .filter(({ caseOffence }) => caseOffence.pinned === null)
    .map((looked) => about(looked, `${looked.words} was not checked against the catalogue.`));

export const offenceTextDiffers: Check = ({ offences }) =>
  offences.flatMap((looked) => {
    const { pinned } = looked.caseOffence;
    const fields = pinned === null ? [] : driftOf(pinned, looked.effective);
    if (fields.length === 0) return [];
    const where =
      looked.effective === undefined
        ? 'it is no longer in the catalogue'
        : `the catalogue now differs in ${fields.map(fieldName).join(', ')}`;
    return [about(looked, `${looked.words} was checked against another text: ${where}. Check it again.`)];
  });

// Two texts of an offence are compared in full, which is dear, and most cases pin the text that still stands.
const drifts = new WeakMap<PinnedOffence, { readonly now: Offence; readonly fields: readonly string[] }>();

function driftOf(pinned: PinnedOffence, effective: EffectiveOffence | undefined): readonly string[] {
  if (effective === undefined) return pinDrift(pinned, effective);
  const known = drifts.get(pinned);
  if (known?.now === effective.offence) return known.fields;
  const fields = pinDrift(pinned, effective);
  drifts.set(pinned, { now: effective.offence, fields });
  return fields;
}

function fieldName(field: string): string {
  const name = offenceFields.find(({ id }) => id === field)?.name ?? field;
  return `“${name}”`;
}

export const offenceTextUnchecked: Check = ({ offences }) =>
  offences.flatMap((looked) => {
    const { offence } = looked;
    if (offence?.sureness !== 'unchecked') return [];
    return [
      about(
        looked,
        `${looked.words}: the text was written from memory. Look it up before the file relies on it.`,
      ),
    ];
  });

/** Where the operation is not known nothing is said: the picker says then what was left out. */
export const offenceReach: Check = ({ caseFile, offences, operation }) =>
  offences.flatMap((looked) => {
    const { offence, caseOffence } = looked;
    if (offence === undefined || operation === undefined) return [];
    const polls = caseFile.pollType === null ? [] : [caseFile.pollType];
    const answer = reachOf(offence, {
      nation: operation.nation,
      pollTypes: polls,
      on: earliestDay(caseOffence.occurred),
    });
    return answer.applies ? [] : [about(looked, `${looked.words}: ${answer.why}`)];
  });

const electoralClasses: readonly OffenceClass[] = [
  'corrupt-practice',
  'illegal-practice',
  'illegal-payment',
  'illegal-employment',
  'electoral',
];

/** Without any offence the five items speak already. */
export const electoralOffence: Check = ({ offences }) =>
  offences.length === 0 ||
  offences.some(({ offence }) => offence !== undefined && electoralClasses.includes(offence.class))
    ? []
    : [
        {
          thing: 'case',
          missing:
            'None of the offences is one of electoral law. Name the section of the RPA 1983 that is said to be contravened, or dispute this with the reason for the other charge.',
          spot: { section: 'offences' },
        },
      ];

export const pointsToProve: Check = ({ offences }) =>
  offences
    .filter(({ offence }) => offence?.elements.length === 0)
    .map((looked) => about(looked, `${looked.words}: the catalogue holds no elements to prove.`));

export const offenceSuspect: Check = ({ caseFile, offences }) =>
  offences
    .filter(({ caseOffence }) => !caseFile.suspects.some(({ id }) => caseOffence.suspectIds.includes(id)))
    .map((looked) => about(looked, `${looked.words}: nobody is said to be suspected of it.`));

/**
 * One reason for each element that nothing proves yet. That something incomplete supports it changes what is said and
 * never adds a reason, so that adding evidence cannot make a file less ready.
 */
export const elementEvidence: Check = (file) =>
  file.offences.flatMap(({ caseOffence, offence, words }) =>
    (offence?.elements ?? []).flatMap((element) => {
      const items = file.itemsFor(caseOffence.id, element.id);
      const witnesses = file.witnessesFor(caseOffence.id, element.id);
      const isProved =
        witnesses.some((witness) => lackOfStatement(witness) === null) ||
        items.some((item) => lackOfExhibit(item, file) === null);
      if (isProved) return [];
      const lacking = [
        ...witnesses.map((witness) => `${witnessWords(witness)} (${lackOfStatement(witness) ?? ''})`),
        ...items.map((item) => `${exhibitWords(item)} (${lackOfExhibit(item, file) ?? ''})`),
      ];
      const found = lacking.length === 0 ? 'nothing supports it.' : `it rests only on ${lacking.join('; ')}.`;
      return [
        {
          thing: `${caseOffence.id}:${element.id}`,
          missing: `${words}, “${element.text}”: ${found}`,
          spot: spotOf(caseOffence.id, items, witnesses),
        },
      ];
    }),
  );

/** Where an element is helped soonest: at what supports it already, or else at the offence. */
function spotOf(id: string, [item]: readonly EvidenceItem[], [witness]: readonly Witness[]): CaseSpot {
  if (item !== undefined) return { section: 'evidence', itemId: item.id };
  return witness === undefined
    ? { section: 'offences', itemId: id }
    : { section: 'witnesses', itemId: witness.id };
}

function lackOfStatement({ statement }: Witness): string | null {
  return statement === 'signed' ? null : statementWords[statement];
}

/** What keeps an exhibit from being given in court, in words; `null` where nothing does. */
function lackOfExhibit(item: EvidenceItem, { witnesses }: Pick<LookedAt, 'witnesses'>): string | null {
  if (isBlank(item.exhibitReference)) return 'no exhibit reference';
  const producer = item.producedBy === null ? undefined : witnesses.get(item.producedBy);
  if (producer === undefined) return 'nobody produces it';
  return producer.statement === 'signed'
    ? null
    : `produced by ${witnessWords(producer)}, ${statementWords[producer.statement]}`;
}
