pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Whom the village has elected to its board, who comes next, and the list for the notice boards.
Card {
    id: card
    required property AppSession session
    property bool choosing: false
    readonly property bool some: card.members.length > 0
    readonly property var told: board.board
    readonly property var members: board.members
    readonly property var elected: card.members.filter((member) => member.standing === "ELECTED")
    readonly property var reserve: card.members.filter((member) => member.standing === "RESERVE")

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    BoardModel { id: board; session: card.session }

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: (card.told.term || "").length > 0 ? qsTr("Anggota BKM, masa bakti %1").arg(card.told.term) : qsTr("Anggota BKM") }
    AppText { objectName: "boardShort"; visible: (card.told.elected || 0) < (card.told.seats || 0); width: parent.width; color: Theme.waits; text: qsTr("Baru %1 dari %2 kursi terisi.").arg(card.told.elected || 0).arg(card.told.seats || 0) }
    Repeater {
        model: card.elected
        BoardRow {
            required property int index
            required property var modelData
            width: parent ? parent.width : 0
            place: index
            member: modelData
            coordinator: card.told.coordinator === modelData.name
            choosing: card.choosing
            onChosen: { card.choosing = false; board.nameCoordinator(modelData.name) }
        }
    }
    AppText { visible: card.reserve.length > 0; width: parent.width; color: Theme.faint; text: qsTr("Pengganti menurut urutan: %1").arg(card.reserve.map((member) => member.name + " · " + member.votes).join("; ")) }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "printRoster"; text: qsTr("Daftar untuk ditempel (PDF)"); glyph: "picture_as_pdf"; onClicked: board.printRoster() }
        AppButton { objectName: "chooseCoordinator"; text: card.choosing ? qsTr("Tidak jadi") : (card.told.coordinator || "").length > 0 ? qsTr("Ganti koordinator") : qsTr("Catat koordinator"); glyph: card.choosing ? "close" : "person"; onClicked: card.choosing = !card.choosing }
    }
    AppText { objectName: "rosterSaved"; visible: board.file.length > 0; width: parent.width; color: Theme.done; wrapMode: Text.WrapAnywhere; text: qsTr("Tersimpan: %1").arg(board.file) }
}
