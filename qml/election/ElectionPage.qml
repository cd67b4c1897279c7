pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The village's elections: count a box, go on with one, and what was signed.
Page {
    id: page
    objectName: "electionPage"
    required property AppSession session

    signal openCount(string draft)
    signal openTally(string record)
    signal openRules()
    signal openCallNames(string heading)

    heading: qsTr("Pemilihan")
    subheading: session.villageName
    unsent: session.unsent
    refused: session.refused

    CountWords { id: says }
    ElectionModel { id: election; session: page.session; onBegun: (draft) => page.openCount(draft) }

    RulesHint { width: parent.width; rules: election.rules; onOpenRules: page.openRules() }
    CallNamesCard { width: parent.width; session: page.session; onOpenList: (heading) => page.openCallNames(heading) }
    BoardCard { visible: some; width: parent.width; session: page.session }
    AppText { visible: election.drafts.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Sedang dihitung") }
    Repeater {
        model: election.drafts
        Card {
            id: draft
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            spacing: Theme.unit
            AppText { width: parent.width; font.weight: Font.DemiBold; text: draft.modelData.unit.length > 0 ? says.unit(draft.modelData) : qsTr("Belum diberi nama") }
            AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("%1 surat · %2 · tersimpan %3").arg(draft.modelData.papers).arg(draft.modelData.author).arg(draft.modelData.saved) }
            AppButton { objectName: "goOn-" + draft.index; text: qsTr("Lanjutkan"); glyph: "play_arrow"; onClicked: page.openCount(draft.modelData.draft) }
        }
    }
    Repeater {
        model: election.sums
        SumCard {
            id: sum
            required property var modelData
            width: parent ? parent.width : 0
            village: page.session.villageName
            sum: sum.modelData
            onStart: (place, reason) => election.startSum(sum.index, place, reason)
        }
    }
    DelegatesCard { visible: election.delegates.length > 0; width: parent.width; delegates: election.delegates; onStart: (place, absent) => election.startMeeting(place, absent) }
    AppText { visible: election.tallies.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Sudah ditandatangani") }
    Repeater {
        model: election.tallies
        Card {
            id: tally
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            spacing: Theme.unit
            AppText { width: parent.width; font.weight: Font.DemiBold; text: says.unit(tally.modelData) }
            AppText { width: parent.width; visible: tally.modelData.elected.length > 0; text: qsTr("Terpilih: %1").arg(tally.modelData.elected.join(", ")) }
            StandingRow { width: parent.width; standing: tally.modelData.standing; words: says }
            AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: tally.modelData.at }
            AppButton { objectName: "tally-" + tally.index; text: qsTr("Buka"); glyph: "description"; onClicked: page.openTally(tally.modelData.record) }
        }
    }
    EmptyState { visible: election.loaded && election.tallies.length + election.drafts.length === 0; width: parent.width; glyph: "how_to_vote"; text: qsTr("Belum ada kotak suara yang dihitung di desa ini.") }

    footer: [
        AppButton {
            objectName: "newCount"
            anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            primary: true
            text: qsTr("Hitung kotak suara")
            glyph: "how_to_vote"
            onClicked: page.openCount("")
        }
    ]
}
