// Invented people, one a language, with the photo of nobody.

import { join } from "node:path";
import { DATA } from "./page.mjs";

const date = (name, [year, month, day]) => ({ [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: day });

const common = {
  kind: { "loss.kind": "lost" },
  "known-on": date("loss.known_on", ["2026", "11", "10"]),
  abroad: { "loss.abroad": "false" },
  place: { "loss.place": "JR新宿駅" },
  police: {
    "loss.police.station": "新宿警察署", "loss.police.receipt_number": "12345",
    ...date("loss.police.reported_on", ["2026", "11", "10"]),
  },
  reason: { "loss.reason": "通勤途中の電車内で財布ごと紛失した。" },
  sex: { sex: "male" },
  address: { address: "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203" },
  "card-number": { card_number: "AB12345678CD" },
  permission: { activity_permission: "false" },
  phone: { "contact.mobile": "090-1234-5678" },
  passport: { passport_available: "true" },
  who: { who: "applicant" },
  photo: { photo_plan: "print", photo_file: join(DATA, "nguyen.jpg"), ...date("photo_taken_on", ["2026", "10", "1"]) },
};

export const PEOPLE = {
  vi: {
    ...common,
    name: { "name.family": "NGUYEN", "name.given": "VAN AN" },
    nationality: { nationality: "VN" },
    "birth-date": date("birth_date", ["1998", "4", "12"]),
  },
  ne: {
    ...common,
    kind: { "loss.kind": "stolen" },
    reason: { "loss.reason": "自転車のかごに入れていたかばんを、在留カードごと盗まれた。" },
    name: { "name.family": "SHRESTHA", "name.given": "SITA KUMARI" },
    nationality: { nationality: "NP" },
    sex: { sex: "female" },
    "birth-date": date("birth_date", ["2003", "1", "9"]),
    permission: { activity_permission: "true" },
    "card-number": { unknown: true },
  },
  "zh-Hans": {
    ...common,
    name: { "name.family": "WANG", "name.given": "XIAOMING", "name.kanji": "王暁明" },
    nationality: { nationality: "CN" },
    "birth-date": date("birth_date", ["1990", "12", "31"]),
    passport: { passport_available: "false" },
    "passport-reason": { passport_unavailable_reason: "在留カードと一緒に旅券も紛失したため。" },
  },
  id: {
    ...common,
    // One name only, and known while abroad.
    abroad: { "loss.abroad": "true" },
    "reentered-on": date("loss.reentered_on", ["2026", "11", "15"]),
    reason: { "loss.reason": "海外旅行中に、在留カードの入った財布を紛失した。" },
    police: {},
    name: { "name.family": "SUHARTINI" },
    nationality: { nationality: "ID" },
    sex: { sex: "female" },
    "birth-date": date("birth_date", ["1985", "7", "1"]),
    photo: { photo_plan: "paste" },
  },
};
