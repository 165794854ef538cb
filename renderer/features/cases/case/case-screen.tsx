/** One case: its sections at the left, the open one in the middle. */
import { NavLink, useParams } from 'react-router';
import { pollTypes } from '../../../core/operation/operation';
import type { CaseFile } from '../../../core/cases/case-file';
import { contactsByCase, stageOf } from '../../../core/cases/stage';
import { areaTitle } from '../../../core/places/area';
import { useCollection, useRecord } from '../../../services/desk-context';
import { Empty, Screen } from '../../../ui/screen';
import { SectionWork } from './section-work';
import { shownSections } from './sections';

/** The case and the section named in the address. */
export function CaseScreen() {
  const { caseId, section } = useParams();
  const caseFile = useRecord('cases', caseId);
  const open = shownSections.find(({ id }) => id === section) ?? shownSections[0];
  if (caseFile === undefined || open === undefined) return <NoSuchCase />;
  const { Section } = open;
  return (
    <Screen
      title={caseFile.title === '' ? caseFile.reference : `${caseFile.reference} · ${caseFile.title}`}
      purpose={<CaseLine caseFile={caseFile} />}
      isFlush
    >
      <div className="case-sides">
        <nav className="case-sections" aria-label="Sections of the case">
          <NavLink to="/cases" end>
            All cases
          </NavLink>
          {shownSections.map(({ id, name }) => (
            <NavLink
              key={id}
              to={`/cases/${caseFile.id}/${id}`}
              aria-current={id === open.id ? 'page' : undefined}
            >
              {name}
            </NavLink>
          ))}
        </nav>
        <SectionWork key={`${caseFile.id}/${open.id}`} name={open.name}>
          <Section caseFile={caseFile} />
        </SectionWork>
      </div>
    </Screen>
  );
}

/** Where the case stands, in one line. */
function CaseLine({ caseFile }: { readonly caseFile: CaseFile }) {
  const contacts = contactsByCase(useCollection('cpsContacts')).get(caseFile.id) ?? [];
  const areas = useCollection('areas');
  const area = caseFile.areaId === null ? undefined : areas.get(caseFile.areaId);
  const poll = pollTypes.find(({ id }) => id === caseFile.pollType)?.name;
  const officer = caseFile.officerInCase === '' ? 'no officer in the case yet' : caseFile.officerInCase;
  return [stageOf(caseFile, contacts).words, area === undefined ? '' : areaTitle(area), poll, officer]
    .filter(Boolean)
    .join(' · ');
}

function NoSuchCase() {
  return (
    <Screen title="Cases" purpose="From the first report to a file that the CPS accepts.">
      <Empty title="There is no such case" action={<NavLink to="/cases">All cases</NavLink>}>
        It may have been taken back with Undo. Nothing else was changed.
      </Empty>
    </Screen>
  );
}
