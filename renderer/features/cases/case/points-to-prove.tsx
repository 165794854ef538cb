/** The points to prove: every element of every offence, what supports it, and where nothing does. */
import type { CaseFile } from '../../../core/cases/case-file';
import type { CaseOffence } from '../../../core/cases/case-offence';
import { evidenceTitle } from '../../../core/cases/evidence-words';
import type { Offence } from '../../../core/offences/offence';
import { offenceOf } from '../../../core/offences/catalogue';
import { offenceTitle } from './offence-picker';
import { useOpenItem } from './section-frame';
import { useOffences } from '../../../services/offences';

/** A table for each offence of the case. */
export function PointsToProve({ caseFile }: { readonly caseFile: CaseFile }) {
  const offences = useOffences();
  return caseFile.offences.map((caseOffence) => {
    const offence = offenceOf(caseOffence, offences);
    return offence === undefined ? null : (
      <PointsOf key={caseOffence.id} caseFile={caseFile} caseOffence={caseOffence} offence={offence} />
    );
  });
}

interface PointsOfProps {
  readonly caseFile: CaseFile;
  readonly caseOffence: CaseOffence;
  readonly offence: Offence;
}

function PointsOf({ caseFile, caseOffence, offence }: PointsOfProps) {
  const { open } = useOpenItem();
  return (
    <table className="plain-table points-to-prove">
      <caption>Points to prove, {offenceTitle(offence)}</caption>
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Exhibits and other evidence</th>
          <th scope="col">Witnesses</th>
        </tr>
      </thead>
      <tbody>
        {offence.elements.map((element) => {
          const proves = ({ supports }: { readonly supports: CaseFile['evidence'][number]['supports'] }) =>
            supports.some((each) => each.offence === caseOffence.id && each.element === element.id);
          const items = caseFile.evidence.filter(proves);
          const witnesses = caseFile.witnesses.filter(proves);
          const isGap = items.length === 0 && witnesses.length === 0;
          return (
            <tr key={element.id} data-gap={isGap}>
              <th scope="row">{element.text}</th>
              <td>
                {isGap ? <strong>Nothing yet</strong> : null}
                {items.map((item) => (
                  <p key={item.id}>
                    <button type="button" className="text-link" onClick={() => open(item.id)}>
                      {evidenceTitle(item)}
                    </button>
                  </p>
                ))}
              </td>
              <td>
                {witnesses.map((witness) => (
                  <p key={witness.id}>{witness.name}</p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
