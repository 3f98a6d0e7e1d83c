import { keyMethods, withKey } from "@/lib/server/http/key-route";
import { answerMe } from "@/lib/server/http/me-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("account.manage", answerMe),
});
