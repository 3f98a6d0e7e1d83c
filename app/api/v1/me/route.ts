import { keyMethods, withKey } from "@/lib/server/http/keys/key-route";
import { answerMe } from "@/lib/server/http/keys/me-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("account.manage", answerMe),
});
