/** Leads an action of the palette to the workshop that it is most likely about. */
import { Navigate, useParams } from 'react-router';
import { useWorkshops } from './open-workshop';
import { workshopPath } from './workshop-tabs';

const screens = ['run', 'record', 'slips'] as const;

/** The workshop that is under way, else the latest one; the list where there is none. */
export function LatestWorkshop() {
  const { screen } = useParams();
  const workshops = useWorkshops();
  const workshop = workshops.find((each) => each.status === 'running') ?? workshops[0];
  if (workshop === undefined) return <Navigate to="/workshops" replace />;
  return <Navigate to={workshopPath(workshop.id, screens.find((each) => each === screen) ?? '')} replace />;
}
