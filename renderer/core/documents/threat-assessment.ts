/**
 * The threat assessment as a document, composed from its records: nothing is said here that a record does not
 * hold. A part of it (one area, one place, one harm) is the same document with fewer rows and columns.
 *
 * Reference: APP Policing elections, Key roles and planning, threat assessment.
 */
import type { Section, WordDocument } from './model';
import { approvalBlocks } from './threat/approval';
import { changesBlocks } from './threat/changes';
import { controlsBlocks } from './threat/controls';
import { disputedBlocks } from './threat/disputed';
import { framed } from './threat/front';
import { heatMapBlocks } from './threat/heat-map';
import { type ThreatDocumentInput, threatSourceOf } from './threat/input';
import { learningBlocks } from './threat/learning';
import { notConsideredBlocks } from './threat/not-considered';
import { closedBlocks, factorBlocks } from './threat/record';
import { scalesBlocks } from './threat/scales';
import { stationBlocks } from './threat/stations';
import { summaryBlocks } from './threat/summary';
import { assessedBlocks, topThreatBlocks } from './threat/threats';

export type { ThreatDocumentInput } from './threat/input';

const portrait: Section = { kind: 'section', orientation: 'portrait', size: 'A4' };

/** The document of one version or of a part of it; a draft until gold has approved it. */
export function threatAssessmentDocument(given: ThreatDocumentInput): WordDocument {
  const input = threatSourceOf(given);
  const { title } = input.grid.assessment;
  const landscape: Section = { kind: 'section', orientation: 'landscape', size: input.widePages };
  return {
    ...framed(input),
    title: input.partName === null ? title : `${title}: ${input.partName}`,
    blocks: [
      { kind: 'contents', heading: 'In this document' },
      ...summaryBlocks(input),
      ...topThreatBlocks(input),
      // All that is wide stands in one section: each turn of the paper begins a page, and leaves one unfilled.
      landscape,
      ...heatMapBlocks(input),
      ...disputedBlocks(input),
      ...assessedBlocks(input),
      portrait,
      ...controlsBlocks(input),
      ...factorBlocks(input),
      ...learningBlocks(input),
      ...closedBlocks(input),
      ...notConsideredBlocks(input),
      ...changesBlocks(input),
      ...scalesBlocks(input),
      ...approvalBlocks(input),
      ...stationBlocks(input),
    ],
  };
}
