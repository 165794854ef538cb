/** Hot debriefs and media entries as the debrief report tells them, one line each. */
import { mediaKinds } from '../../debrief/media-entry';
import { formatDate, formatMoment } from '../../foundation/dates';
import { column, counted, heading, note, strong, table } from '../blocks';
import type { Block, TableCell } from '../model';
import { placeName } from '../plan/operation-facts';
import { linesOf } from './learning-lines';
import type { DebriefSource } from './source';

/** The hot debriefs in the order in which they were held; nothing where there was none. */
export function hotDebriefBlocks({ request }: DebriefSource): readonly Block[] {
  const { records, operation } = request;
  const held = [...records.hotDebriefs.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  if (held.length === 0) return [];
  return [
    heading(2, 'Hot debriefs'),
    table({
      caption: 'Hot debriefs straight after the count',
      rowHeads: true,
      compact: true,
      columns: [column('Where and when', 50), column('Led by and present', 44), column('What was said', 66)],
      rows: held.map((each): readonly TableCell[] => [
        {
          kind: 'text',
          paragraphs: [
            strong(each.placeId === null ? 'Elsewhere' : placeName(request, each.placeId)),
            formatMoment(each.startedAt),
            counted(each.minutes, 'minute was set', 'minutes were set'),
          ],
        },
        {
          kind: 'text',
          paragraphs: [
            ...linesOf(each.ledBy),
            counted(each.present.length, 'person present', 'people present'),
          ],
        },
        { kind: 'text', paragraphs: linesOf(each.notes) },
      ]),
    }),
  ];
}

const entriesShown = 40;

/** The media entries by their date, the first of them; the note says where the others are. */
export function mediaBlocks({ request }: DebriefSource): readonly Block[] {
  const { records, operation } = request;
  const entries = [...records.mediaEntries.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => a.on.localeCompare(b.on) || a.outlet.localeCompare(b.outlet, 'en-GB'));
  if (entries.length === 0) return [];
  const left = entries.length - entriesShown;
  return [
    heading(2, 'Entries'),
    table({
      caption: 'What the media said or asked, and what was answered',
      compact: true,
      columns: [column('When and where', 44), column('What', 62), column('Answer', 54)],
      rows: entries.slice(0, entriesShown).map((entry): readonly TableCell[] => [
        {
          kind: 'text',
          paragraphs: [
            strong(entry.outlet === '' ? 'Outlet not named' : entry.outlet),
            `${formatDate(entry.on)}, ${entry.reach}`,
            mediaKinds.find(({ id }) => id === entry.kind)?.name ?? entry.kind,
          ],
        },
        { kind: 'text', paragraphs: linesOf(entry.text) },
        { kind: 'text', paragraphs: linesOf(entry.response) },
      ]),
    }),
    ...(left > 0
      ? [note(`${counted(left, 'further entry stands', 'further entries stand')} in the media log.`)]
      : []),
  ];
}
