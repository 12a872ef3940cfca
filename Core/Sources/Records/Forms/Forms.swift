import Rules

/// Every form there is. To add one: a file beside this, and its line here.
public enum Forms {
    /// In the order in which a card offers them: what happens often comes first.
    public static let all: [Form] = inBooksOfPlaces + settings

    private static let inBooksOfPlaces: [Form] = [
        .attendance, .growthVisit, .services, .counselling, .homeVisit, .referral, .referralStep, .notReferred,
        .doseRecord, .schoolDoses,
        .kept("infant-feeding", on: .resident, screening: .feeding), .childTuberculosis,
        .kept("child-development", on: .resident, screening: .development),
        .kept("food-course", on: .resident, screening: .foodCourse),
        .antenatalVisit, .postnatalVisit, .newbornVisit, .familyPlanning, .adultCheck, .schoolCheck,
        .kept("daily-living", on: .resident, screening: .dailyLiving),
        .kept("elder-screen", on: .resident, screening: .elder),
        .kept("tb-screen", on: .resident, screening: .tuberculosis),
        .kept("lung-screen", on: .resident, screening: .lungs),
        .kept("senses-check", on: .resident, screening: .senses),
        .kept("mind-screen", on: .resident, screening: .mind), .pregnancy,
        .pregnancyStart, .birthPlan, .pregnancyClass,
        .delivery, .pregnancyEnd, .newborn, .nationalID, .identity, .birth, .movedOut, .death,
        .movedIn,
        .resident, .household, .householdMember, .householdVisit, .merge, .unmerge, .visitTask, .withdrawal,
        .sessionClosing,
        .waterSanitation, .housingCondition, .aidReceived, .aidProposal, .householdWithdrawal, .schooling,
        .socialCondition, .socialAssessment, .readingCorner, .schoolCounselling, .talk, .safetyLog, .cleanlinessRound,
        .activityWithdrawal,
        .disasterNeed, .disasterAid, .disaster, .disasterEnd, .disasterWithdrawal,
        .schedule, .scheduleChange, .scheduleWithdrawal, .roleKnown, .newsRead,
        .complaint, .reporter, .support, .supplement, .confirmed, .reopened,
        .complaintVerified, .complaintSubmitted, .complaintReturned, .complaintIneligible, .complaintDispatched,
        .complaintReceived, .complaintPlanned, .complaintWorking, .complaintClaimed, .complaintWaiting,
        .complaintResumed, .complaintAssigned, .complaintReply, .complaintForwarded, .complaintRefused,
        .complaintMerged, .complaintNote, .complaintEscalated, .complaintReminded, .complaintUnconfirmed,
        .secretReport, .secretSupplement, .secretStep, .secretInvolved, .secretPassed,
    ]

    #if hasFeature(Embedded)
    /// No phone carries the book of a region or of a unit.
    private static let settings: [Form] = []
    #else
    private static let settings: [Form] = [
        .posyandu, .account, .mandate, .mandateWithdrawal, .office, .holiday, .fieldNames, .campaign, .complaintTerms,
        .subscription,
        .indicatorTarget,
        .memberChanged, .memberAccepted,
        .appointment, .appointmentEnd, .appointmentWithdrawal,
        .meeting, .meetingReply, .meetingField, .meetingAttendee, .meetingAttendance, .meetingArrival, .meetingDecision,
        .meetingReport,
        .meetingRelease, .meetingWithdrawal,
        .followUp, .followUpReceived, .followUpPlanned, .followUpDone, .followUpConfirmed, .followUpReturned,
        .followUpLate, .followUpWithdrawal, .trainingResult,
        .announcement, .announcementRead, .announcementWithdrawal,
        .programme, .programmeStep, .programmeReport, .programmeWithdrawal, .yearPlan, .yearPlanWithdrawal,
        .readiness, .readinessItem, .readinessReminder, .readinessWithdrawal,
        .material, .materialWithdrawal, .budgetLine, .budgetLineWithdrawal,
        .complaintPart, .complaintPartPlanned, .complaintPartDone, .complaintPartRefused, .complaintPartReleased,
        .complaintPartLate,
        .coachRoleKnown, .villageRoleKnown, .officeRoleKnown,
        .profile, .posyanduBuilding, .posyanduStrata, .registrationFiles, .registrationStep, .decree, .award,
        .profileWithdrawal,
    ]
    #endif

    public static func find(_ code: String) -> Form? {
        for form in all where form.code == code { return form }
        return nil
    }

    /// Which form takes an entry of a card back.
    public static func takingBack(on kind: CardKind) -> Form? {
        for place in all.indices where all[place].takesBack && all[place].card === kind { return all[place] }
        return nil
    }
}
