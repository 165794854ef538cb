/** What is learned: points, hot debriefs and training. */
import './learning.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { HotScreen } from './hot-screen';
import { LearningScreen } from './learning-screen';
import { TrainingScreen } from './training-screen';

export const learningScreens: readonly Screen[] = [
  { path: 'learning', element: <LearningScreen /> },
  { path: 'hot', element: <HotScreen /> },
  { path: 'training', element: <TrainingScreen /> },
];

export const learningActions: readonly PaletteAction[] = [
  { id: 'learning-point-add', label: 'Add a point of learning', path: '/debrief/learning?add=point' },
  { id: 'hot-debrief-start', label: 'Start a hot debrief', path: '/debrief/hot?add=debrief' },
  { id: 'training-open', label: 'Open the training of the debrief', path: '/debrief/training' },
  {
    id: 'joint-debrief-hold',
    label: 'Hold the joint debrief of police and council',
    path: '/plan/meetings?add=meeting&kind=joint-debrief',
  },
];

export { searchLearningPoints } from './search';
