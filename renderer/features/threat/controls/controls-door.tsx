/** The way to the controls from elsewhere: they are read beside the newest version of the assessment. */
import { Navigate, useSearchParams } from 'react-router';
import { useOperation } from '../../../services/operation';
import { useCollection } from '../../../services/desk-context';
import { assessmentPath } from '../cell-point';
import { newestFirst } from '../open-assessment';

/** `/threat/controls?control=…`; where no assessment was begun, the screen that begins one. */
export function ControlsDoor() {
  const operation = useOperation();
  const [newest] = newestFirst(useCollection('assessments'), operation);
  const [parameters] = useSearchParams();
  const path = newest === undefined ? '/threat' : `${assessmentPath(newest.id)}/controls`;
  return <Navigate to={{ pathname: path, search: parameters.toString() }} replace />;
}
