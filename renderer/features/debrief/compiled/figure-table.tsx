/** The figures of a group as a table; each opens the records that it was read off. */
import type { Behind, DebriefFigure, FigureGroup } from '../../../core/debrief/compiled';
import { changeWords, figureWords } from '../../../core/debrief/figure-words';
import { figureButtonId, type FigurePoint } from './heading-path';

export interface FigureTableProps {
  readonly group: FigureGroup;
  readonly open: FigurePoint | null;
  readonly onOpen: (point: FigurePoint) => void;
}

/** Figure, this election, and where it is known the one before with the change. */
export function FigureTable({ group, open, onOpen }: FigureTableProps) {
  const isCompared = group.comparedWith !== '';
  return (
    <table className="plain-table debrief-figures" aria-label={group.title}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="numeric">
            This election
          </th>
          {isCompared ? (
            <>
              <th scope="col" className="numeric">
                {group.comparedWith}
              </th>
              <th scope="col" className="numeric">
                Change
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {group.figures.map((figure) => (
          <tr key={figure.id} data-open={open?.figureId === figure.id}>
            <th scope="row">
              {figure.label}
              {figure.note === '' ? null : <span className="small dimmed debrief-note">{figure.note}</span>}
            </th>
            <td className="numeric">
              <FigureButton
                figure={figure}
                words={figureWords(figure)}
                behind={figure.behind}
                point={{ figureId: figure.id, of: 'now' }}
                onOpen={onOpen}
              />
            </td>
            {isCompared ? <BeforeCells figure={figure} group={group} onOpen={onOpen} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BeforeCells({
  figure,
  group,
  onOpen,
}: { readonly figure: DebriefFigure } & Pick<FigureTableProps, 'group' | 'onOpen'>) {
  if (figure.before === null)
    return (
      <td colSpan={2} className="numeric dimmed">
        not known
      </td>
    );
  return (
    <>
      <td className="numeric">
        <FigureButton
          figure={{ ...figure, label: `${figure.label}, ${group.comparedWith}` }}
          words={figureWords({ value: figure.before, outOf: null, unit: figure.unit })}
          behind={figure.behindBefore}
          point={{ figureId: figure.id, of: 'before' }}
          onOpen={onOpen}
        />
      </td>
      <td className="numeric">{changeWords(figure)}</td>
    </>
  );
}

interface FigureButtonProps {
  readonly figure: Pick<DebriefFigure, 'label'>;
  readonly words: string;
  readonly behind: readonly Behind[];
  readonly point: FigurePoint;
  readonly onOpen: (point: FigurePoint) => void;
}

function FigureButton({ figure, words, behind, point, onOpen }: FigureButtonProps) {
  if (behind.length === 0) return <>{words}</>;
  return (
    <button
      type="button"
      id={figureButtonId(point)}
      className="text-link"
      aria-label={`${words}, ${figure.label}: show the records`}
      onClick={() => onOpen(point)}
    >
      {words}
    </button>
  );
}
