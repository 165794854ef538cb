/**
 * The debrief report for gold: one page that can be read alone, the eight headings with figures, judgements,
 * contributions and points of learning, and where each figure comes from.
 *
 * Reference: APP Policing elections, post-election debrief.
 */
import { debriefHeadings } from '../../debrief/headings';
import { formatDate } from '../../foundation/dates';
import { ok } from '../../foundation/result';
import { headingOnNewPage, numbered, heading, note } from '../blocks';
import type { Block } from '../model';
import { type Composer, planFrame } from '../plan/plan-document';
import { sourcesTable } from '../plan/sources';
import { leftOutSentence } from './above-cover';
import { originTable } from './figure-tables';
import { frontBlocks } from './report-front';
import { headingBlocks } from './report-headings';
import { debriefSourceOf, debriefSources } from './source';

export const debriefReport: Composer = (request) => {
  const source = debriefSourceOf(request);
  const sources = debriefSources(source);
  const leftOut = leftOutSentence(source.above);
  const asAt = formatDate(source.debrief.asAt);
  const annex: readonly Block[] = [
    headingOnNewPage(1, 'Where each figure comes from'),
    numbered(
      `Every figure is counted from the records of the desk as they stood on ${asAt}; none was typed. Under Debrief each opens the records behind it.`,
    ),
    ...(leftOut === '' ? [] : [numbered(leftOut)]),
    originTable(source, asAt),
    heading(1, 'What this report was made from'),
    sourcesTable(sources),
    note('A source without a record had nothing to count: that is not the same as nothing having happened.'),
  ];
  return ok({
    document: {
      ...planFrame(request, { distribution: 'Gold and silver commanders, election SPOC' }),
      title: `Debrief report: ${request.operation.name}`,
      blocks: [
        ...frontBlocks(source),
        ...debriefHeadings.flatMap(({ id }, index) => headingBlocks(source, id, index === 0)),
        heading(1, 'Decision of gold'),
        {
          ...numbered('Gold’s decision on the recommendations is signed here.'),
          keepWithNext: true,
        },
        { kind: 'signature', signatories: [{ role: 'Gold commander', name: '', date: '' }] },
        ...annex,
      ],
    },
    sources,
    readership: 'force',
  });
};
