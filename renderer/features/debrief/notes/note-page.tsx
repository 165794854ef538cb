/** One note: its title and introduction, for whom it is, which points it tells, and its words before and after. */
import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { debriefHeadings } from '../../../core/debrief/headings';
import { learningKinds, type LearningPoint } from '../../../core/debrief/learning-point';
import { markingLine } from '../../../core/foundation/marking';
import { audiences, type LearningNote } from '../../../core/sanitise/learning-note';
import { placeWords, type SanitisedNote } from '../../../core/sanitise/note-sanitised';
import type { Piece, SanitisedText } from '../../../core/sanitise/sanitise';
import { useCollection } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { Empty } from '../../../ui/screen';
import { useSaveNote } from './use-notes';

interface NotePageProps {
  readonly note: LearningNote;
  readonly made: SanitisedNote;
}

export function NotePage({ note, made }: NotePageProps) {
  const save = useSaveNote();
  return (
    <div className="stack">
      <SavedText
        label="Title"
        description="It goes through the same sanitiser."
        value={note.title}
        maxLength={300}
        isRequired
        problem={(text) => (text.trim() === '' ? 'Enter a title.' : null)}
        onSave={(title) => save('Change a sanitised note', { ...note, title })}
      />
      <SavedText
        label="Introduction"
        description="What the note is about, in two or three sentences; it may stay empty."
        value={note.introduction}
        maxLength={8000}
        rows={3}
        onSave={(introduction) => save('Change a sanitised note', { ...note, introduction })}
      />
      <fieldset className="notes-choices">
        <legend>For</legend>
        {audiences.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={note.audiences.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              save('Change for whom a sanitised note is', {
                ...note,
                audiences: audiences
                  .map((each) => each.id)
                  .filter((each) => (each === id ? checked : note.audiences.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <PointChoice note={note} />
      <SideBySide made={made} />
    </div>
  );
}

/** The points of the operation, in their order; those that are gone are let go of as the choice is changed. */
function PointChoice({ note }: { readonly note: LearningNote }) {
  const save = useSaveNote();
  const all = useCollection('learningPoints');
  const points = useMemo(
    () =>
      [...all.values()]
        .filter(({ operationId }) => operationId === note.operationId)
        .sort((a, b) => a.number - b.number),
    [all, note.operationId],
  );
  if (points.length === 0)
    return (
      <Empty
        title="The operation has no learning points yet"
        example="L3: the keyholder of a polling place could not be reached."
      >
        Write them under Debrief, Learning; then choose here which of them the note tells.
      </Empty>
    );
  const choose = (point: LearningPoint, isChosen: boolean) =>
    save('Choose the points of a sanitised note', {
      ...note,
      pointIds: points
        .map(({ id }) => id)
        .filter((id) => (id === point.id ? isChosen : note.pointIds.includes(id))),
    });
  return (
    <fieldset className="notes-choices notes-points">
      <legend>
        Learning points, {note.pointIds.length} of {points.length} chosen
      </legend>
      {points.map((point) => (
        <Checkbox
          key={point.id}
          label={`L${point.number} ${shortened(point.observation)}`}
          description={describe(point)}
          checked={note.pointIds.includes(point.id)}
          onChange={({ currentTarget: { checked } }) => choose(point, checked)}
        />
      ))}
    </fieldset>
  );
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text;
}

function describe({ kind, headingId, marking, recommendation }: LearningPoint): string {
  return [
    learningKinds.find(({ id }) => id === kind)?.name ?? '',
    debriefHeadings.find(({ id }) => id === headingId)?.name ?? '',
    recommendation === null ? 'no recommendation' : 'with a recommendation',
    marking.classification === 'OFFICIAL' ? '' : `${markingLine(marking)}: choosing it asks for a reason`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function SideBySide({ made }: { readonly made: SanitisedNote }) {
  const { texts, given } = made;
  return (
    <section className="stack-tight" aria-labelledby="notes-words">
      <h2 id="notes-words">Its words</h2>
      <p className="dimmed">
        Left what was written, right what leaves. Replaced words are underlined; what is still to be decided
        stands on yellow; what you kept has a dotted line.
      </p>
      <table className="plain-table notes-words">
        <caption className="visually-hidden">The words of the note before and after sanitising</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">As it was written</th>
            <th scope="col">As it leaves</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((text) => (
            <tr key={text.path}>
              <th scope="row">{placeWords(text, given.points)}</th>
              <td>
                <Words text={text} side="was" />
              </td>
              <td>
                <Words text={text} side="is" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const stateWords: Readonly<Record<Piece['state'], string>> = {
  plain: '',
  replaced: 'replaced',
  open: 'to be decided',
  kept: 'kept',
};

function Words({ text, side }: { readonly text: SanitisedText; readonly side: 'was' | 'is' }) {
  return (
    <span className="notes-text">
      {text.pieces.map((piece, at) =>
        piece.state === 'plain' ? (
          piece[side]
        ) : (
          <mark key={at} className="notes-piece" data-state={piece.state} data-hit={piece.key ?? undefined}>
            {piece[side]}
            <span className="visually-hidden"> ({stateWords[piece.state]})</span>
          </mark>
        ),
      )}
    </span>
  );
}
