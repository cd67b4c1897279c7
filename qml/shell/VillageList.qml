pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// Several villages with the figures of each; one touch changes to another.
Card {
    id: list
    required property var villages
    required property string current
    signal chosen(string code)

    padding: Theme.unit
    spacing: 0

    function figure(of) {
        return of.planned > 0 ? of.done + "/" + of.planned : of.done
    }

    readonly property real cell: (width - 4 * Theme.unit) / 7

    Row {
        x: Theme.unit
        topPadding: Theme.unit
        bottomPadding: Theme.unit / 2
        AppText { width: list.cell * 3; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Kelurahan/desa") }
        Repeater {
            model: [qsTr("FGD"), qsTr("Rumah"), qsTr("Kotak"), qsTr("Terlambat")]
            AppText { required property string modelData; width: list.cell; horizontalAlignment: Text.AlignRight; color: Theme.faint; font.pixelSize: Theme.hint; text: modelData; fontSizeMode: Text.HorizontalFit; minimumPixelSize: Theme.hint / 2; maximumLineCount: 1 }
        }
    }
    Repeater {
        model: list.villages
        T.AbstractButton {
            id: row
            required property var modelData
            objectName: "village-" + modelData.village
            width: parent ? parent.width : 0
            height: Theme.touch
            text: modelData.name
            checked: list.current === modelData.village
            Accessible.role: Accessible.RadioButton
            Accessible.name: row.text
            onClicked: list.chosen(modelData.village)
            background: Rectangle {
                radius: Theme.radius
                color: row.checked ? Theme.actSoft : row.down ? Theme.raised : Theme.clear
                border.width: row.visualFocus ? Theme.thin : 0
                border.color: Theme.act
            }
            contentItem: Item {
                Row {
                    x: Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    AppText { width: list.cell * 3; text: row.modelData.name; font.weight: row.checked ? Font.DemiBold : Font.Normal; elide: Text.ElideRight; maximumLineCount: 1 }
                    AppText { width: list.cell; horizontalAlignment: Text.AlignRight; text: list.figure(row.modelData.fgd) }
                    AppText { width: list.cell; horizontalAlignment: Text.AlignRight; text: list.figure(row.modelData.households) }
                    AppText { width: list.cell; horizontalAlignment: Text.AlignRight; text: list.figure(row.modelData.counts) }
                    AppText { width: list.cell; horizontalAlignment: Text.AlignRight; text: row.modelData.late; color: row.modelData.late > 0 ? Theme.wrong : Theme.faint; font.weight: row.modelData.late > 0 ? Font.DemiBold : Font.Normal }
                }
            }
        }
    }
}
