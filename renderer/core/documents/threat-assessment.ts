/**
 * The threat assessment as a document, composed from its records: nothing is said here that a record does not
 * hold.
 *
 * Reference: APP Policing elections, Key roles and planning, threat assessment.
 */
import type { Approval } from '../threat/assessment';
import { printedDate } from './front-table';
import { headingOnNewPage, numbered } from './blocks';
import { recorded } from './missing';
import type { Block, FrontTable, Section, WordDocument } from './model';
import { changesBlocks } from './threat/changes';
import { controlsBlocks } from './threat/controls';
import { heatMapBlocks } from './threat/heat-map';
import { type ThreatDocumentInput, type ThreatSource, threatSourceOf } from './threat/input';
import { closedBlocks, factorBlocks, notConsideredBlocks } from './threat/record';
import { scalesBlocks } from './threat/scales';
import { summaryBlocks } from './threat/summary';
import { assessedBlocks, topThreatBlocks } from './threat/threats';

export type { ThreatDocumentInput } from './threat/input';

const landscape: Section = { kind: 'section', orientation: 'landscape', size: 'A4' };
const portrait: Section = { kind: 'section', orientation: 'portrait', size: 'A4' };

/** The document of one version; a draft until gold has approved it. */
export function threatAssessmentDocument(given: ThreatDocumentInput): WordDocument {
  const input = threatSourceOf(given);
  const { assessment } = input.grid;
  return {
    title: assessment.title,
    marking: input.marking,
    status: assessment.status === 'approved' ? 'issued' : 'draft',
    author: assessment.author,
    issueDate: input.issueDate,
    versionLabel: `version ${assessment.version}`,
    language: 'en-GB',
    front: frontTable(input),
    blocks: [
      { kind: 'contents', heading: 'In this document' },
      ...summaryBlocks(input),
      landscape,
      ...heatMapBlocks(input),
      portrait,
      ...topThreatBlocks(input),
      landscape,
      ...assessedBlocks(input),
      portrait,
      ...controlsBlocks(input),
      ...factorBlocks(input),
      ...closedBlocks(input),
      ...notConsideredBlocks(input),
      ...changesBlocks(input),
      ...scalesBlocks(input),
      ...approvalBlocks(input),
    ],
  };
}

function frontTable({ facts, grid, issueDate }: ThreatSource): FrontTable {
  const { assessment } = grid;
  return {
    operation: facts.operationName,
    version: String(assessment.version),
    status: assessment.status === 'approved' ? 'Approved' : 'Draft, not approved',
    author: recorded(assessment.author, 'author'),
    approvedBy: assessment.approval === null ? 'Not yet approved' : approver(assessment.approval),
    date: printedDate(issueDate) ?? '',
    reviewDate: recorded(printedDate(assessment.reviewDate), 'review date'),
    distribution: recorded(assessment.distribution, 'distribution'),
    foiNote: recorded(assessment.foiNote, 'freedom of information note'),
  };
}

function approver(approval: Approval): string {
  return [approval.name, approval.role].filter((part) => part !== '').join(', ');
}

function approvalBlocks({ grid, marking }: ThreatSource): readonly Block[] {
  const { approval, author, marking: own } = grid.assessment;
  const said =
    approval === null
      ? 'This version has not been approved.'
      : `Approved by ${approver(approval)} on ${printedDate(approval.date) ?? ''}.`;
  return [
    headingOnNewPage(1, 'Approval'),
    { kind: 'paragraph', text: said, look: 'numbered', keepWithNext: true },
    ...(approval === null || approval.note === '' ? [] : [numbered(`Gold’s note: ${approval.note}`)]),
    ...(own.classification === marking.classification
      ? []
      : [
          numbered(
            `Marked ${marking.classification}, because the marking of the operation was raised afterwards. It was approved as ${own.classification}.`,
          ),
        ]),
    {
      kind: 'signature',
      signatories: [
        { role: 'Author', name: author, date: '' },
        // The date beside a signature is written with it, whatever day the approval was recorded for.
        { role: 'Gold commander', name: approval?.name ?? '', date: '' },
      ],
    },
  ];
}
