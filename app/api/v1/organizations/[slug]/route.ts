import { keyMethods } from "@/lib/server/http/keys/key-route";
import { recordWrites } from "@/lib/server/http/keys/record-writes";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods(recordWrites("organization"));
