/** Which places and areas the assessment looks at. */
import { useMemo } from 'react';
import { useOperation } from '../../services/operation';
import { locationKey } from '../../core/threat/assessment';
import { useDesk } from '../../services/desk-context';
import { Message } from '../../ui/screen';
import { useEditAssessment } from './assessment-edits';
import { extentWords } from './extent-words';
import { locationGroups } from './location-options';
import { LocationPicker } from './location-picker';
import { useGazetteer, useOpenAssessment } from './open-assessment';

/** The columns of the open version; each choice holds at once. */
export function ColumnsPage() {
  const { assessment, grid, isFrozen, nameOf } = useOpenAssessment();
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const edit = useEditAssessment();
  const groups = useMemo(() => locationGroups(operation, gazetteer), [operation, gazetteer]);
  const aside = useLeftAside();
  return (
    <div className="stack measure">
      <p>{extentWords(grid.locations.length)}</p>
      {aside === 0 ? null : (
        <Message tone="note" title={`${aside} considered cells stand in columns that are not chosen`}>
          <p>They are kept. Choose the column again and they are back.</p>
        </Message>
      )}
      {isFrozen ? (
        <ul className="checklist" aria-label="Columns of this version" tabIndex={0}>
          {grid.locations.map((location) => (
            <li key={locationKey(location)}>{nameOf(location)}</li>
          ))}
        </ul>
      ) : (
        <LocationPicker
          groups={groups}
          chosen={grid.locations}
          onChange={(locations) => edit('Change the columns of the threat assessment', { locations })}
        />
      )}
      {assessment.locations.length > 500 ? (
        <Message tone="warning" title="More than 500 columns">
          <p>The grid takes them, but the document grows long. Wards may say the same in fewer.</p>
        </Message>
      ) : null}
    </div>
  );
}

/** How many cells of this version stand in columns that were taken out. */
function useLeftAside(): number {
  const { assessment, grid } = useOpenAssessment();
  const { vault } = useDesk();
  return useMemo(() => {
    const columns = new Set(grid.locations.map(locationKey));
    return [...vault.records.all('cells').values()].filter(
      (cell) => cell.assessmentId === assessment.id && !columns.has(locationKey(cell.location)),
    ).length;
  }, [vault, assessment.id, grid]);
}
