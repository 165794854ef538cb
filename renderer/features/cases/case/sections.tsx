/** Which component shows which section of a case, in the order of work. */
import type { ComponentType } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { caseSections, type CaseSectionId } from '../../../core/cases/case-sections';
import { CpsSection } from '../cps/cps-section';
import { ReadinessPanel } from '../readiness/readiness-panel';
import { ReviewPanel } from '../readiness/review-panel';
import { DecisionsSection } from './decisions-section';
import { DisclosureSection } from './disclosure-section';
import { DocumentsSection } from './documents-section';
import { EvidenceSection } from './evidence-section';
import { InterviewsSection } from './interviews-section';
import { LogSection } from './log-section';
import { OffencesSection } from './offences-section';
import { PeopleSection } from './people-section';
import { OutcomeSection } from './outcome-section';
import { SummarySection } from './summary-section';
import { WitnessesSection } from './witnesses-section';

export interface CaseSectionProps {
  readonly caseFile: CaseFile;
}

const components: Readonly<Record<CaseSectionId, ComponentType<CaseSectionProps>>> = {
  summary: SummarySection,
  people: PeopleSection,
  offences: OffencesSection,
  evidence: EvidenceSection,
  witnesses: WitnessesSection,
  interviews: InterviewsSection,
  disclosure: DisclosureSection,
  decisions: DecisionsSection,
  readiness: ReadinessPanel,
  review: ReviewPanel,
  cps: CpsSection,
  pack: DocumentsSection,
  outcome: OutcomeSection,
  log: LogSection,
};

/** The sections with their names and components. */
export const shownSections: readonly {
  readonly id: CaseSectionId;
  readonly name: string;
  readonly Section: ComponentType<CaseSectionProps>;
}[] = caseSections.map(({ id, name }) => ({ id, name, Section: components[id] }));
