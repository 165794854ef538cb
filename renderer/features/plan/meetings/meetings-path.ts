/** Addresses of meetings and actions. */

/** Where one meeting is prepared and minuted. */
export function meetingPath(id: string): string {
  return `/plan/meetings?meeting=${id}`;
}

/** Where one action is read, updated and closed. */
export function actionPath(id: string): string {
  return `/plan/meetings/actions?action=${id}`;
}

/** The id of the button that opens a meeting or an action, so that the keyboard comes back to it. */
export function openButtonId(id: string): string {
  return `open-${id}`;
}
