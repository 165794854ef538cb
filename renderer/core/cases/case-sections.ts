/** The parts of a case file, in the order of work. A reason of the readiness check says in which one it is put right. */

export const caseSections = [
  { id: 'summary', name: 'Summary' },
  { id: 'people', name: 'Suspects' },
  { id: 'offences', name: 'Offences and limits' },
  { id: 'evidence', name: 'Evidence' },
  { id: 'witnesses', name: 'Witnesses' },
  { id: 'interviews', name: 'Interviews' },
  { id: 'disclosure', name: 'Unused and disclosure' },
  { id: 'decisions', name: 'Decisions and actions' },
  { id: 'readiness', name: 'Readiness' },
  { id: 'review', name: 'Second review' },
  { id: 'cps', name: 'CPS' },
  { id: 'pack', name: 'Documents and pack' },
  { id: 'outcome', name: 'Outcome' },
  { id: 'log', name: 'Log' },
] as const;
export type CaseSectionId = (typeof caseSections)[number]['id'];

/** Where something is put right: a section, and the record in it where there is one. */
export interface CaseSpot {
  readonly section: CaseSectionId;
  /** Id of the suspect, offence, item or witness. */
  readonly itemId?: string;
}
