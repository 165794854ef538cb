/** Ratings that moved from one version to another: a slope for each move, the gravest named, the reasons beside. */
import { useMemo } from 'react';
import type { Grid } from '../../../core/threat/grid';
import { type Move, moveKey, movesBetween } from '../../../core/threat/moves';
import { isSameScales } from '../../../core/threat/same-scales';
import { GradeMark } from '../../../ui/grade-mark';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { gradeOfRating } from '../cell-words';
import type { ComparedNames } from './changes-table';
import { letterOf, MovesPicture } from './moves-picture';
import { sentenceCase } from './version-words';

interface MovesFigureProps {
  readonly before: Grid;
  readonly after: Grid;
  readonly names: ComparedNames;
}

const mostNamed = 8;

/** Nothing where no rating moved. */
export function MovesFigure({ before, after, names }: MovesFigureProps) {
  const isSame = isSameScales(before.scales, after.scales);
  const both = useMemo(() => movesBetween(before, after), [before, after]);
  const moves = isSame ? both.filter(({ from, to }) => from !== to) : both;
  if (moves.length === 0) return null;
  const named = moves.slice(0, mostNamed);
  return (
    <PictureOrTable
      label="the ratings that moved"
      sentence={
        isSame
          ? movedSentence(moves, both.length)
          : `${moves.length} are rated in both versions, each in its own scales.`
      }
      picture={
        <div className="moves">
          <MovesPicture moves={moves} named={named} before={before} after={after} names={names} />
          <Why named={named} rest={moves.length - named.length} names={names} />
        </div>
      }
      table={<MovesTable moves={moves} before={before} after={after} names={names} />}
    />
  );
}

function movedSentence(moves: readonly Move[], both: number): string {
  const higher = moves.filter(({ from, to }) => to > from).length;
  return `${higher} stand higher, ${moves.length - higher} lower, ${both - moves.length} did not move.`;
}

interface WhyProps {
  readonly named: readonly Move[];
  readonly rest: number;
  readonly names: ComparedNames;
}

/** The letters of the picture, each with harm, place and the reasons now. */
function Why({ named, rest, names }: WhyProps) {
  return (
    <ol className="moves-why" aria-label="Why they moved">
      {named.map((move, at) => (
        <li key={moveKey(move)}>
          <strong>
            {letterOf(at)} {move.harm.short}, {names.of(move.location)}
          </strong>
          <div className="small written standing-reasons">
            {move.is.rationale.trim() === '' ? '[no reasons recorded]' : move.is.rationale}
          </div>
        </li>
      ))}
      {rest === 0 ? null : <li className="dimmed">and {rest} more, in the table</li>}
    </ol>
  );
}

function MovesTable({ moves, before, after, names }: MovesFigureProps & { readonly moves: readonly Move[] }) {
  return (
    <table className="plain-table">
      <caption>Ratings in both versions, gravest now first</caption>
      <thead>
        <tr>
          <th scope="col">Harm</th>
          <th scope="col">Place or area</th>
          <th scope="col">{sentenceCase(names.before)}</th>
          <th scope="col">{sentenceCase(names.after)}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={moveKey(move)}>
            <td>{move.harm.short}</td>
            <td>{names.of(move.location)}</td>
            <td>
              <GradeMark grade={gradeOfRating(before.scales, move.from)} />
            </td>
            <td>
              <GradeMark grade={gradeOfRating(after.scales, move.to)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
