/** Addresses of points of learning, hot debriefs and training. */

/** Where one point is read and carried on. */
export function pointPath(id: string): string {
  return `/debrief/learning?point=${id}`;
}

/** Where one hot debrief is held or read. */
export function hotDebriefPath(id: string): string {
  return `/debrief/hot?debrief=${id}`;
}

/** Where one item of training is read. */
export function trainingPath(id: string): string {
  return `/debrief/training?item=${id}`;
}

/** The id of the button that opens a record, so that the keyboard comes back to it. */
export function openButtonId(id: string): string {
  return `open-${id}`;
}
