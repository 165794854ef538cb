/** Sanitised notes of learning: one room of the debrief. */
import './notes.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { NotesScreen } from './notes-screen';
import { notePath } from './notes-path';

export const notesScreens: readonly Screen[] = [{ path: 'notes', element: <NotesScreen /> }];

export const notesActions: readonly PaletteAction[] = [
  { id: 'debrief-notes', label: 'Read the sanitised notes', path: notePath() },
];

export { searchNotes } from './search';
