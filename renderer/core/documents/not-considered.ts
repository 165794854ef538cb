/** The list of what nobody has looked at, by harm and by place, with counts and every name. */
import type { LocationRef } from '../threat/location-ref';
import { column, counted, heading, headingOnNewPage, numbered, tableOrSentence } from './blocks';
import type { Block, TableCell, WordDocument } from './model';
import { framed } from './threat/front';
import { uncoveredBlocks } from './threat/columns';
import { type ThreatDocumentInput, type ThreatSource, threatSourceOf } from './threat/input';
import { allNames } from './threat/names';
import { byHarm, openHarms, openSentence } from './threat/not-considered';
import { nameOf } from './threat/words';

/** The list for one version or for a part of it. */
export function notConsideredDocument(given: ThreatDocumentInput): WordDocument {
  const input = threatSourceOf(given);
  const { title } = input.grid.assessment;
  const of = input.partName === null ? '' : `: ${input.partName}`;
  return {
    ...framed(input),
    title: `Not considered: ${title}${of}`,
    blocks: [...harmBlocks(input), ...placeBlocks(input), ...uncoveredBlocks(input)],
  };
}

function harmBlocks(input: ThreatSource): readonly Block[] {
  const open = openHarms(input);
  const { harms, locations } = input.grid;
  return [
    headingOnNewPage(1, 'What was not considered, by harm'),
    numbered(
      `Of ${counted(harms.length * locations.length, 'combination', 'combinations')} of ${counted(harms.length, 'harm', 'harms')} and ${counted(locations.length, 'place or area', 'places and areas')}: ${openSentence(open)}`,
    ),
    ...tableOrSentence(
      byHarm(input, open, allNames),
      'Every harm has been considered at every place and area.',
    ),
  ];
}

function placeBlocks(input: ThreatSource): readonly Block[] {
  const { grid } = input;
  const rows = grid.locations
    .map((location) => ({ location, open: openAt(input, location) }))
    .filter(({ open }) => open.length > 0);
  return [
    heading(1, 'What was not considered, by place'),
    ...tableOrSentence(
      {
        caption: 'Not considered, by place or area',
        columns: [
          column('Place or area', 58),
          { heading: 'Not considered', share: 24, align: 'right' },
          column('Harms', 84),
        ],
        rows: rows.map(({ location, open }): readonly TableCell[] => [
          nameOf(input, location),
          `${open.length} of ${grid.harms.length}`,
          open.length === grid.harms.length ? 'All harms' : open.join('; '),
        ]),
      },
      'At every place and area all harms have been considered.',
    ),
  ];
}

function openAt({ grid }: ThreatSource, location: LocationRef): readonly string[] {
  return grid.harms
    .filter((harm) => grid.cellAt(harm, location) === undefined)
    .map((harm) => `${harm.number} ${harm.short}`);
}
