const DAY_S = 24 * 60 * 60;

/** A session ends so long after the sign-in, in seconds. */
export const SESSION_LIFE_S = 14 * DAY_S;

/** A session that hasn't been used for so long has ended, in milliseconds: a long weekend is shorter. */
export const SESSION_IDLE_MS = 4 * DAY_S * 1000;

/** Use of a session is written down this often, in milliseconds. */
export const SESSION_SEEN_EVERY_MS = 10 * 60 * 1000;

/** A link by which somebody chooses a password, in milliseconds. */
export const LINK_LIFE_MS = 3 * DAY_S * 1000;

/** The link that makes the first admin, in milliseconds. */
export const SET_UP_LIFE_MS = DAY_S * 1000;
