import QtQuick
import Rembug.Controls

// A member of the board.
Item {
    id: row
    required property int place
    required property var member  // name, sex, unit, votes
    required property bool coordinator
    required property bool choosing

    signal chosen()

    height: Math.max(name.implicitHeight + Theme.unit, row.choosing ? Theme.touch : 0)

    AppText { id: number; width: (1 + 3 * Theme.scale) * Theme.unit; anchors.verticalCenter: parent.verticalCenter; color: Theme.faint; text: row.place + 1 }
    AppText {
        id: name
        anchors { left: number.right; right: row.choosing ? pick.left : votes.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
        font.weight: row.coordinator ? Font.DemiBold : Font.Normal
        text: row.member.name + (row.member.unit.length > 0 ? " · " + row.member.unit : "") + (row.coordinator ? " · " + qsTr("koordinator") : "")
    }
    AppText { id: votes; visible: !row.choosing; anchors { right: parent.right; verticalCenter: parent.verticalCenter } font.weight: Font.DemiBold; text: row.member.votes; Accessible.name: qsTr("%1 suara").arg(row.member.votes) }
    AppButton { id: pick; objectName: "coordinator-" + row.place; visible: row.choosing; anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: qsTr("Koordinator"); glyph: "check"; Accessible.name: row.member.name + ", " + text; onClicked: row.chosen() }
}
