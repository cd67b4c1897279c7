pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Everything that keeps the form from being finished; one touch goes there.
Item {
    id: page
    required property FormModel form
    signal chosen()

    // Above the list, not its header: a list of Qt 6.4 cannot make a bound component as its header.
    Column {
        id: words
        x: (parent.width - width) / 2
        y: 2 * Theme.unit
        width: Math.min(Theme.columnWidth, parent.width - 4 * Theme.unit)
        spacing: Theme.unit
        AppText {
            objectName: "reviewTitle"
            width: parent.width
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            text: list.count > 0 ? qsTr("Masih perlu diisi (%1)").arg(list.count) : qsTr("Semua lengkap")
        }
        AppText {
            width: parent.width
            color: Theme.faint
            text: list.count > 0 ? qsTr("Sentuh untuk mengisi. Yang sudah diisi tetap tersimpan.") : qsTr("Setelah selesai, catatan ini siap dikirim. Ia masih dapat diperbaiki nanti.")
        }
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: words.bottom; topMargin: 2 * Theme.unit; bottom: parent.bottom }
        model: page.form.missing
        spacing: Theme.unit
        clip: true
        bottomMargin: 2 * Theme.unit
        delegate: Item {
            id: entry
            required property var modelData
            width: ListView.view.width
            height: tile.height
            Rectangle {
                id: tile
                x: (parent.width - width) / 2
                width: Math.min(Theme.columnWidth, parent.width - 4 * Theme.unit)
                height: Math.max(Theme.touch, lines.implicitHeight) + 2 * Theme.unit
                radius: Theme.radius
                color: Theme.surface
                border.width: Theme.thin
                border.color: Theme.line
                PlainButton {
                    objectName: "missing-" + entry.modelData.ref
                    anchors.fill: parent
                    Accessible.name: qsTr("Isi %1").arg(entry.modelData.label)
                    onClicked: { page.form.goTo(entry.modelData.ref); page.chosen() }
                }
                Column {
                    id: lines
                    anchors { left: parent.left; leftMargin: 2 * Theme.unit; right: arrow.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; text: entry.modelData.label; font.weight: Font.DemiBold }
                    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: entry.modelData.title }
                    AppText { visible: text.length > 0; width: parent.width; color: Theme.wrong; font.pixelSize: Theme.hint; text: entry.modelData.message }
                }
                Glyph { id: arrow; name: "arrow_forward"; color: Theme.act; anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter } }
            }
        }
    }
}
