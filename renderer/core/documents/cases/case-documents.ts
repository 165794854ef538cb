/** The documents that go to the CPS with a case, in the order in which they are read. */
import { type CaseDocumentKind, caseDocumentKinds } from '../exported-document';
import type { WordDocument } from '../model';
import { chronologyDocument } from './chronology';
import { cpsRequestDocument } from './cps-request';
import { firstContactDocument } from './first-contact';
import { exhibitListDocument, witnessListDocument } from './lists';
import { pointsToProveDocument } from './points-to-prove';
import type { CaseSource } from './source';
import { timeLimitsDocument } from './time-limits';

export type CpsDocumentKind = Exclude<CaseDocumentKind, 'exit-letter' | 'council-update'>;

export interface CaseDocument {
  readonly kind: CpsDocumentKind;
  /** Without its folder: "02 Request to the CPS.docx". */
  readonly fileName: string;
  readonly document: WordDocument;
}

const makers: Readonly<Record<CpsDocumentKind, (source: CaseSource) => WordDocument>> = {
  'first-contact': firstContactDocument,
  'cps-request': cpsRequestDocument,
  'exhibit-list': exhibitListDocument,
  'witness-list': witnessListDocument,
  'points-to-prove': pointsToProveDocument,
  chronology: chronologyDocument,
  'time-limits': timeLimitsDocument,
};

/** The kinds of document of a case file, in order. */
export const cpsDocumentKinds = Object.keys(makers) as readonly CpsDocumentKind[];

/** One of them. */
export function caseDocument(source: CaseSource, kind: CpsDocumentKind): CaseDocument {
  const number = String(cpsDocumentKinds.indexOf(kind) + 1).padStart(2, '0');
  const name = caseDocumentKinds.find(({ id }) => id === kind)?.name ?? kind;
  return { kind, fileName: `${number} ${name}.docx`, document: makers[kind](source) };
}

/** All of them. */
export function caseDocumentsOf(source: CaseSource): readonly CaseDocument[] {
  return cpsDocumentKinds.map((kind) => caseDocument(source, kind));
}
