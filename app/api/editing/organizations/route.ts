import { lookupRoute } from "@/lib/server/http/editing-lookup";
import { searchOrganizations } from "@/lib/server/queries/organization-search";

export const GET = lookupRoute(searchOrganizations);
