import Plain
import Rules

extension Choice {
    static let yesOrNo = [Choice("yes", Phrase("Ya", "Yes")), Choice("no", Phrase("Tidak", "No"))]

    /// What `of` means in the tables of forms: choices that a rule, a schedule or a catalogue names, else those of a block.
    static func list(_ name: String) -> [Choice] {
        switch name {
        case "water-sources": cases(WaterSource.self) { $0.title }
        case "toilets": cases(Toilet.self) { $0.title }
        case "toilet-drains": cases(ToiletDrain.self) { $0.title }
        case "house-structures": cases(HouseStructure.self) { $0.title }
        case "floors": cases(FloorMaterial.self) { $0.title }
        case "walls": cases(WallMaterial.self) { $0.title }
        case "roofs": cases(RoofMaterial.self) { $0.title }
        case "schooling": cases(Schooling.self) { $0.title }
        case "social-conditions": cases(SocialCondition.self) { $0.title }
        case "danger-signs": Antenatal.dangerSigns.map { Choice($0.code, $0.words) }
        case "postnatal-signs": AfterBirth.motherSigns.map { Choice($0.code, $0.words) }
        case "newborn-signs": AfterBirth.childSigns.map { Choice($0.code, $0.words) }
        case "doses":
            Immunisation.schedule.map { Choice($0.code, Phrase(indonesian: $0.label, english: $0.label)) }
        case "school-doses", "girl-doses":
            SchoolVaccines.doses.filter { $0.isForGirls == (name == "girl-doses") }
                .map { Choice($0.code, Phrase(indonesian: $0.label, english: $0.label)) }
        case "secret-kinds": Catalogue.all.filter { $0.isSecret }.map { Choice($0.code, $0.title) }
        case "secret-steps":
            SecretReport.State.allCases.filter { $0 != .told && $0 != .passed }.map { Choice($0.code, $0.title) }
        default: listBeside(name)
        }
    }

    private static func listBeside(_ name: String) -> [Choice] {
        #if !hasFeature(Embedded)
        switch name {
        case "campaign-forms": return Campaign.forms.map { Choice($0.code, Campaign.title(of: $0)) }
        case "meeting-replies": return cases(Meeting.Reply.self) { $0.title }
        case "skill-groups": return cases(SkillGroup.self) { $0.title }
        case "programme-states": return cases(Programme.State.self) { $0.title }
        case "readiness-items": return cases(Readiness.Item.self) { $0.title }
        case "institutions": return cases(Institution.self) { $0.title }
        case "positions": return cases(OfficePosition.self) { $0.title }
        case "service-fields": return ServiceField.allCases.map { Choice($0.code, $0.title) }
        case "zones": return Form.zones.map { Choice($0.code, $0.title) }
        case "member-changes":
            return Member.Change.allCases.filter { $0 != .accepted && $0 != .acceptedWhole }
                .map { Choice($0.code, $0.title) }
        default: break
        }
        #endif
        return FormTable(name).choices
    }

    private static func cases<Case: CaseIterable & RawRepresentable<String>>(
        _ type: Case.Type, _ title: (Case) -> Phrase
    ) -> [Choice] {
        type.allCases.map { Choice($0.rawValue, title($0)) }
    }
}
